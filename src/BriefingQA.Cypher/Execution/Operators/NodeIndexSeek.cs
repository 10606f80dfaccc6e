using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The nodes whose indexed properties have the values, for every row of the source.</summary>
internal sealed class NodeIndexSeek(Operator source, int slot, IndexDefinition index, Evaluator[] values, string label) : Operator
{
    public override string Name => index.IsUnique ? "NodeUniqueIndexSeek" : nameof(NodeIndexSeek);

    public override string Details => $":{label} {index.Name}";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => values is [var only]
        ? new IndexSliceCursor(frame, source.CreateCursor(frame), slot, row => row.Context.Graph.Seek(index, [only(row)]))
        : new IndexSliceCursor(frame, source.CreateCursor(frame), slot, row => row.Context.Graph.Seek(index, Array.ConvertAll(values, value => value(row))));
}
