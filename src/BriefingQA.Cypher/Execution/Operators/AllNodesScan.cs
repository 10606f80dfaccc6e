namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Every node, for every row of the source.</summary>
internal sealed class AllNodesScan(Operator source, int slot) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    public override IReadOnlyList<int> Found => [slot];

    public Operator Source => source;

    protected override Cursor MakeCursor(Frame frame) => new NodeScanCursor(frame, source.CreateCursor(frame), slot, static context => context.Graph.Nodes());
}
