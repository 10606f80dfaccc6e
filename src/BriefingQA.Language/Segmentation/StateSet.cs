using System.Runtime.CompilerServices;

namespace BriefingQA.Language.Segmentation;

/// <summary>A set of the states of <see cref="TagModel"/>: one bit a tag for each of the four positions.</summary>
[InlineArray(4)]
internal struct StateSet
{
    private ulong _tags;

    public static StateSet All
    {
        get
        {
            var all = default(StateSet);
            ((Span<ulong>)all).Fill(ulong.MaxValue);
            return all;
        }
    }

    public readonly bool Contains(int state) => (this[state >> 6] >> state & 1) != 0;

    public void Add(int state) => this[state >> 6] |= 1ul << state;

    public void UnionWith(in StateSet other)
    {
        for (var position = 0; position < 4; position++)
            this[position] |= other[position];
    }
}
