using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The node, or nodes, of an id or a list of ids, for every row of the source.</summary>
internal sealed class NodeByIdSeek(Operator source, int slot, IdentityCondition identity) : Operator
{
    public override string Name => identity.IsElementId ? "NodeByElementIdSeek" : nameof(NodeByIdSeek);

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new NodeListCursor(frame, source.CreateCursor(frame), slot, Find);

    private IEnumerable<int> Find(Frame frame)
    {
        var value = identity.Value.Evaluate(frame);
        var ids = value.Kind == CypherValueKind.List ? value.AsList().Distinct() : [value];
        return ids.Select(id => NodeOf(id, frame)).OfType<int>();
    }

    private int? NodeOf(CypherValue id, Frame frame) => (identity.IsElementId, id.Kind) switch
    {
        (true, CypherValueKind.String) => frame.Context.Elements.FindNode(id.AsString()),
        (false, CypherValueKind.Integer or CypherValueKind.Float) when id.AsNumber() is >= 0 and <= int.MaxValue and var number && number == Math.Floor(number) =>
            frame.Context.Graph.NodeExists((int)number) ? (int)number : null,
        _ => null,
    };
}
