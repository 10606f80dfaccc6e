namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>For every row of the source the rows of another plan; where it has none, one row with nulls.</summary>
/// <param name="inner">Runs with the source's row in the frame.</param>
/// <param name="slots">What the inner plan fills.</param>
internal sealed class Optional(Operator source, Operator inner, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source, inner];

    protected override Cursor MakeCursor(Frame frame) => new OptionalCursor(frame, source.CreateCursor(frame), inner.CreateCursor(frame), slots);

    private sealed class OptionalCursor(Frame frame, Cursor source, Cursor inner, int[] slots) : Cursor(frame)
    {
        private bool _running;
        private bool _found;

        public override void Open()
        {
            source.Open();
            _running = false;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_running)
                {
                    if (inner.MoveNext())
                        return _found = true;

                    _running = false;
                    if (!_found)
                    {
                        Frame.Clear(slots);
                        return true;
                    }
                }

                if (!source.MoveNext())
                    return false;
                inner.Open();
                (_running, _found) = (true, false);
            }
        }
    }
}
