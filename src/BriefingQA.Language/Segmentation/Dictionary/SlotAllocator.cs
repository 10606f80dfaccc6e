using System.Numerics;

namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>
/// Finds room for the children of a trie node: the first base that no other node has and whose slots are free. It tries
/// 64 bases at once, one a bit.
/// </summary>
internal sealed class SlotAllocator
{
    private readonly Bits _usedSlots = new();
    private readonly Bits _usedBases = new();

    /// <summary>All slots before are in use, but for the first few, which hardly a code can reach from a base above 0.</summary>
    private int _firstFree = 64;

    public SlotAllocator() => _usedBases.Add(0);

    /// <summary>The greatest base in use, or that ever was.</summary>
    public int GreatestBase { get; private set; }

    public void UseSlot(int slot) => _usedSlots.Add(slot);

    public void UseBase(int @base)
    {
        _usedBases.Add(@base);
        GreatestBase = Math.Max(GreatestBase, @base);
    }

    /// <summary>A base for children with the given <paramref name="codes"/>, ascending. It and its slots are then in use.</summary>
    public int Allocate(ReadOnlySpan<int> codes)
    {
        while (_usedSlots.Contains(_firstFree))
            _firstFree++;
        for (var first = Math.Max(_firstFree - codes[0], 0); ; first += 64)
        {
            var free = ~_usedBases.From(first);
            for (var index = 0; index < codes.Length && free != 0; index++)
                free &= ~_usedSlots.From(first + codes[index]);
            if (free == 0)
                continue;
            var @base = first + BitOperations.TrailingZeroCount(free);
            if (@base > TrieNode.MaximumBase)
                throw new InvalidOperationException("The dictionary has more words than a trie can hold.");
            UseBase(@base);
            foreach (var code in codes)
                UseSlot(@base + code);
            return @base;
        }
    }

    /// <summary>Gives back what <see cref="Allocate"/> gave.</summary>
    public void Release(int @base, ReadOnlySpan<int> codes)
    {
        _usedBases.Remove(@base);
        foreach (var code in codes)
        {
            _usedSlots.Remove(@base + code);
            _firstFree = Math.Min(_firstFree, @base + code);
        }
    }

    /// <summary>An endless row of bits.</summary>
    private sealed class Bits
    {
        private ulong[] _words = new ulong[16];

        public bool Contains(int bit) => (From(bit) & 1) != 0;

        public void Add(int bit)
        {
            if (bit / 64 >= _words.Length)
                Array.Resize(ref _words, bit / 32);
            _words[bit / 64] |= 1ul << bit;
        }

        public void Remove(int bit) => _words[bit / 64] &= ~(1ul << bit);

        /// <summary>The 64 bits from <paramref name="bit"/> on.</summary>
        public ulong From(int bit)
        {
            var low = Word(bit / 64) >> bit;
            return bit % 64 == 0 ? low : low | (Word(bit / 64 + 1) << (64 - bit % 64));
        }

        private ulong Word(int index) => index < _words.Length ? _words[index] : 0;
    }
}
