namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Puts the nodes of a sequence into a slot, for every row of the source.</summary>
internal sealed class NodeListCursor(Frame frame, Cursor source, int slot, Func<Frame, IEnumerable<int>> find) : Cursor(frame)
{
    private IEnumerator<int>? _nodes;

    public override void Open()
    {
        source.Open();
        _nodes = null;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            Context.Guard.Step();
            if (_nodes?.MoveNext() == true)
            {
                Slots[slot] = Context.References.Node(_nodes.Current);
                return true;
            }

            if (!source.MoveNext())
                return false;
            _nodes = find(Frame).GetEnumerator();
        }
    }
}
