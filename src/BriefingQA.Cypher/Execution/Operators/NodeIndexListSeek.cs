using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The nodes whose indexed property is one of a list's values, for every row of the source.</summary>
internal sealed class NodeIndexListSeek(Operator source, int slot, IndexDefinition index, Evaluator list, string label) : Operator
{
    public override string Details => $":{label} {index.Name}";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new NodeListCursor(frame, source.CreateCursor(frame), slot, Find);

    private IEnumerable<int> Find(Frame frame)
    {
        var values = list(frame);
        if (values.Kind != CypherValueKind.List)
            yield break;

        foreach (var value in values.AsList().Distinct())
        {
            foreach (var node in frame.Context.Graph.Seek(index, [value]))
                yield return node;
        }
    }
}
