using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>One row: how many nodes of a label, or relationships of types, there are, as the graph has counted them.</summary>
/// <param name="text">What is counted, for EXPLAIN.</param>
internal sealed class CountFromStore(Func<Frame, long> count, int slot, string text) : Operator
{
    public override string Details => text;

    public int Slot => slot;

    /// <summary>The same result as counting the rows of a step; null where the graph keeps no such count.</summary>
    public static CountFromStore? Of(Operator step, int slot) => step switch
    {
        AllNodesScan { Source: Argument } => new(frame => frame.Context.Graph.NodeCount, slot, "nodes"),
        NodeByLabelScan { Source: Argument, Label: var label } => new(frame => CountOf(frame, label), slot, ":" + label.Name),
        Expand { IsPlain: true, IsDirected: true, Source: AllNodesScan { Source: Argument } } expand => new(frame => CountOf(frame, expand.Types.Resolve(frame)), slot, $"[{expand.Types}]"),
        _ => null,
    };

    private static long CountOf(Frame frame, NameToken label)
    {
        var graph = frame.Context.Graph;
        return label.In(graph) is >= 0 and var id ? graph.CountNodesWithLabel(id) : 0;
    }

    private static long CountOf(Frame frame, int[]? types) =>
        types is null ? frame.Context.Graph.RelationshipCount : types.Distinct().Sum(type => (long)frame.Context.Graph.CountRelationshipsOfType(type));

    protected override Cursor MakeCursor(Frame frame) => new CountCursor(frame, count, slot);

    private sealed class CountCursor(Frame frame, Func<Frame, long> count, int slot) : Cursor(frame)
    {
        private bool _isGiven;

        public override void Open() => _isGiven = false;

        public override bool MoveNext()
        {
            if (_isGiven)
                return false;
            Slots[slot] = count(Frame);
            return _isGiven = true;
        }
    }
}
