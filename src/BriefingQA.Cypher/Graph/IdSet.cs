using System.Numerics;

namespace BriefingQA.Cypher.Graph;

/// <summary>A set of ids, a bit each: the nodes that have one label. Forks as <see cref="PageTable{TPage}"/> does.</summary>
internal sealed class IdSet
{
    private readonly PageTable<BitPage> _pages;

    public IdSet()
        : this(new PageTable<BitPage>(), 0, null)
    {
    }

    private IdSet(PageTable<BitPage> pages, int count, object? owner) => (_pages, Count, Owner) = (pages, count, owner);

    public int Count { get; private set; }

    public object? Owner { get; }

    public IdSet Fork(object owner) => new(_pages.Fork(), Count, owner);

    public bool Contains(int id) => _pages[id >> BitPage.IdShift] is { } page && page.Has(id & (BitPage.IdCount - 1));

    public void Add(int id)
    {
        if (Contains(id))
            return;

        PageToChange(id).Flip(id & (BitPage.IdCount - 1));
        Count++;
    }

    public void Remove(int id)
    {
        if (!Contains(id))
            return;

        PageToChange(id).Flip(id & (BitPage.IdCount - 1));
        Count--;
    }

    /// <summary>The least member that is not less than the id; -1 where there is none.</summary>
    public int Next(int id)
    {
        for (var number = id >> BitPage.IdShift; number < _pages.Bound; number++, id = number << BitPage.IdShift)
        {
            if (_pages[number] is { } page && page.Next(id & (BitPage.IdCount - 1)) is >= 0 and var bit)
                return (number << BitPage.IdShift) + bit;
        }

        return -1;
    }

    /// <summary>Those of the members that are elements of one page.</summary>
    public SlotSet SlotsOf(int page)
    {
        var slots = default(SlotSet);
        if (_pages[page >> (BitPage.IdShift - Page.Shift)] is { } bits)
            bits.Words((page << Page.Shift) & (BitPage.IdCount - 1), SlotSet.Words).CopyTo(slots);
        return slots;
    }

    private BitPage PageToChange(int id)
    {
        var number = id >> BitPage.IdShift;
        var page = _pages[number];
        if (page is null || Owner is null || page.Owner != Owner)
            _pages.Set(number, page = new BitPage(Owner, page));
        return page;
    }

    private sealed class BitPage : Page
    {
        public const int IdShift = 12;
        public const int IdCount = 1 << IdShift;

        private readonly ulong[] _words;

        public BitPage(object? owner, BitPage? origin) => (Owner, _words) = (owner, origin is null ? new ulong[IdCount / 64] : [.. origin._words]);

        public bool Has(int bit) => (_words[bit >> 6] >> (bit & 63) & 1) != 0;

        public ReadOnlySpan<ulong> Words(int bit, int count) => _words.AsSpan(bit >> 6, count);

        public void Flip(int bit) => _words[bit >> 6] ^= 1UL << (bit & 63);

        public int Next(int bit)
        {
            var word = bit >> 6;
            var rest = _words[word] & (ulong.MaxValue << (bit & 63));
            while (rest == 0)
            {
                if (++word == _words.Length)
                    return -1;
                rest = _words[word];
            }

            return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }
}
