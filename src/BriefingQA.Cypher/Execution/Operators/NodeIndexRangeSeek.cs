using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The nodes whose indexed property lies between bounds, of which one may be missing, for every row of the source.</summary>
internal sealed class NodeIndexRangeSeek(
    Operator source, int slot, IndexDefinition index, Evaluator? lower, bool lowerInclusive, Evaluator? upper, bool upperInclusive, string label) : Operator
{
    public override string Details => $":{label} {index.Name}";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new IndexSliceCursor(frame, source.CreateCursor(frame), slot, Find);

    private IndexSlice Find(Frame frame)
    {
        var (from, to) = (lower?.Invoke(frame), upper?.Invoke(frame));
        return from?.IsNull == true || to?.IsNull == true
            ? IndexSlice.Empty
            : frame.Context.Graph.SeekRange(
                index,
                from is { } least ? new IndexBound(least, lowerInclusive) : null,
                to is { } greatest ? new IndexBound(greatest, upperInclusive) : null);
    }
}
