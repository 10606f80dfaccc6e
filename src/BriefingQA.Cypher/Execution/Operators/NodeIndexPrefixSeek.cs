using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The nodes whose indexed property begins with a string, for every row of the source.</summary>
internal sealed class NodeIndexPrefixSeek(Operator source, int slot, IndexDefinition index, Evaluator prefix, string label) : Operator
{
    public override string Details => $":{label} {index.Name}";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new IndexSliceCursor(
        frame, source.CreateCursor(frame), slot,
        row => prefix(row) is { Kind: CypherValueKind.String } text ? row.Context.Graph.SeekPrefix(index, text.AsString()) : IndexSlice.Empty);
}
