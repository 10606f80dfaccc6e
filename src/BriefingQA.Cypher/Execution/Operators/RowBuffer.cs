using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Rows held back, each the values of the same slots.</summary>
internal sealed class RowBuffer(Frame frame, int[] slots)
{
    private readonly List<CypherValue[]> _rows = [];

    public int Count => _rows.Count;

    /// <summary>About what one row takes, in bytes: 16 for each value, and the array and its place in the list.</summary>
    public static long BytesOf(int width) => (16L * width) + 32;

    public void Add()
    {
        frame.Context.Guard.Hold(BytesOf(slots.Length));
        _rows.Add(frame.Save(slots));
    }

    public void Restore(int row) => frame.Restore(slots, _rows[row]);

    public void Clear()
    {
        frame.Context.Guard.Hold(-BytesOf(slots.Length) * _rows.Count);
        _rows.Clear();
    }
}
