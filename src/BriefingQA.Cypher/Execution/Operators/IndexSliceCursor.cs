using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Puts the entries of an index, or of a part of it, into a slot, for every row of the source.</summary>
internal sealed class IndexSliceCursor(Frame frame, Cursor source, int slot, Func<Frame, IndexSlice> find) : Cursor(frame)
{
    private IndexSlice.Enumerator _nodes;
    private bool _reading;

    public override void Open()
    {
        source.Open();
        _reading = false;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            Context.Guard.Step();
            if (_reading && _nodes.MoveNext())
            {
                Slots[slot] = Context.References.Node(_nodes.Current);
                return true;
            }

            if (!source.MoveNext())
                return _reading = false;

            var found = find(Frame);
            _reading = !found.IsEmpty;
            if (_reading)
                _nodes = found.GetEnumerator();
        }
    }
}
