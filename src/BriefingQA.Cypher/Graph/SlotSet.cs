using System.Numerics;
using System.Runtime.CompilerServices;

namespace BriefingQA.Cypher.Graph;

/// <summary>A set of the slots of one page: 256 bits, in place.</summary>
[InlineArray(Words)]
internal struct SlotSet
{
    public const int Words = Page.Size / 64;

    private ulong _word;

    public readonly bool Has(int slot) => (this[slot >> 6] >> (slot & 63) & 1) != 0;

    public void Add(int slot) => this[slot >> 6] |= 1UL << (slot & 63);

    public void Remove(int slot) => this[slot >> 6] &= ~(1UL << (slot & 63));

    /// <summary>How many members are less than the slot.</summary>
    public readonly int Rank(int slot)
    {
        var word = slot >> 6;
        var rank = BitOperations.PopCount(this[word] & ((1UL << (slot & 63)) - 1));
        for (var i = 0; i < word; i++)
            rank += BitOperations.PopCount(this[i]);
        return rank;
    }

    public readonly int Count
    {
        get
        {
            var count = 0;
            foreach (var word in this)
                count += BitOperations.PopCount(word);
            return count;
        }
    }
}
