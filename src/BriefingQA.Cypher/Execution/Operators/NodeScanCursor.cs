using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Puts the nodes of an enumerator into a slot, for every row of the source.</summary>
internal sealed class NodeScanCursor(Frame frame, Cursor source, int slot, Func<ExecutionContext, NodeEnumerator> start) : Cursor(frame)
{
    private NodeEnumerator _nodes;
    private bool _scanning;

    public override void Open()
    {
        source.Open();
        _scanning = false;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            Context.Guard.Step();
            if (_scanning && _nodes.MoveNext())
            {
                Slots[slot] = Context.References.Node(_nodes.Current);
                return true;
            }

            if (!source.MoveNext())
                return _scanning = false;
            (_nodes, _scanning) = (start(Context), true);
        }
    }
}
