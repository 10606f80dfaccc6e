using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// Strings of ASCII alone that are all different, as ids and figures are: their bytes after one another, which take a quarter
/// of the room that as many objects would. Reading one makes a new string. It cannot be written to.
/// </summary>
internal sealed class ShortTextColumn : Column
{
    private readonly byte[] _text;

    // By rank, and one more: where the string begins and ends.
    private readonly ushort[] _offsets;

    private ShortTextColumn(SlotSet present, byte[] text, ushort[] offsets)
        : base(present) => (_text, _offsets) = (text, offsets);

    /// <returns>Null where the strings are better kept as objects.</returns>
    public static ShortTextColumn? TryOf(SlotSet present, ReadOnlySpan<string> strings)
    {
        var length = 0;
        var different = new HashSet<string>(strings.Length, StringComparer.Ordinal);
        foreach (var item in strings)
        {
            length += item.Length;
            if (length > ushort.MaxValue || !Ascii.IsValid(item) || !different.Add(item))
                return null;
        }

        var text = new byte[length];
        var offsets = new ushort[strings.Length + 1];
        for (var i = 0; i < strings.Length; i++)
            offsets[i + 1] = (ushort)(offsets[i] + Encoding.ASCII.GetBytes(strings[i], text.AsSpan(offsets[i])));
        return new(present, text, offsets);
    }

    /// <summary>Takes the arrays over.</summary>
    /// <param name="text">ASCII, the strings after one another.</param>
    /// <param name="offsets">By rank, and one more: where the string begins and ends.</param>
    public static ShortTextColumn Of(SlotSet present, byte[] text, ushort[] offsets) => new(present, text, offsets);

    public override CypherValue At(int rank) => CypherValue.Of(TextAt(rank));

    public string TextAt(int rank) => Encoding.ASCII.GetString(_text, _offsets[rank], _offsets[rank + 1] - _offsets[rank]);

    // Columns are copied to be changed.
    public override Column Clone()
    {
        var strings = new string[_offsets.Length - 1];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = TextAt(i);
        return new TypedColumn<string, StringFormat>(Present, strings);
    }

    public override Column Packed() => this;

    protected override bool Passes(int rank, PropertyTest test) =>
        test.HoldsOfText(_text.AsSpan(_offsets[rank].._offsets[rank + 1])) ?? test.Holds(At(rank));

    protected override bool TryPut(int rank, CypherValue value, bool insert) => throw new InvalidOperationException("The column cannot be written to.");

    protected override void TakeOut(int rank) => throw new InvalidOperationException("The column cannot be written to.");
}
