namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Every row of the source with every row of another plan that does not depend on it, which runs once.</summary>
/// <param name="slots">What the other plan fills.</param>
internal sealed class CartesianProduct(Operator source, Operator other, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source, other];

    protected override Cursor MakeCursor(Frame frame) => new ProductCursor(frame, source.CreateCursor(frame), other.CreateCursor(frame), slots);

    private sealed class ProductCursor(Frame frame, Cursor source, Cursor other, int[] slots) : Cursor(frame)
    {
        private readonly RowBuffer _others = new(frame, slots);
        private bool _isFirst;
        private bool _running;
        private int _next;

        public override void Open()
        {
            source.Open();
            _others.Clear();
            (_isFirst, _running) = (true, false);
        }

        // The first row of the source runs the other plan, and keeps its rows for those that follow.
        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_running)
                {
                    if (_isFirst && other.MoveNext())
                    {
                        _others.Add();
                        return true;
                    }

                    if (!_isFirst && _next < _others.Count)
                    {
                        _others.Restore(_next++);
                        return true;
                    }

                    _isFirst = false;
                }

                if ((!_isFirst && _others.Count == 0) || !source.MoveNext())
                    return _running = false;
                if (_isFirst)
                    other.Open();
                (_running, _next) = (true, 0);
            }
        }
    }
}
