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

    public readonly bool IsEmpty
    {
        get
        {
            foreach (var word in this)
            {
                if (word != 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The least member that is not less than the slot; -1 where there is none.</summary>
    public readonly int Next(int slot)
    {
        for (var word = slot >> 6; word < Words; word++, slot = word << 6)
        {
            if ((this[word] & (ulong.MaxValue << (slot & 63))) is not 0 and var rest)
                return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }

    public void IntersectWith(in SlotSet other)
    {
        for (var i = 0; i < Words; i++)
            this[i] &= other[i];
    }

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
