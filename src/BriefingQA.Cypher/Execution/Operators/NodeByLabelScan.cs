using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Every node that has the label, for every row of the source.</summary>
internal sealed class NodeByLabelScan(Operator source, int slot, NameToken label) : Operator
{
    public override string Details => ":" + label.Name;

    public override IReadOnlyList<Operator> Sources => [source];

    public override IReadOnlyList<int> Found => [slot];

    public Operator Source => source;

    public NameToken Label => label;

    protected override Cursor MakeCursor(Frame frame) =>
        new NodeScanCursor(frame, source.CreateCursor(frame), slot, context => context.Graph.NodesWithLabel(label.In(context.Graph)));
}
