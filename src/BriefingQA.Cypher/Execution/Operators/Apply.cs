namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>For every row of the source the rows of another plan, which sees it.</summary>
internal sealed class Apply(Operator source, Operator inner) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source, inner];

    protected override Cursor MakeCursor(Frame frame) => new ApplyCursor(frame, source.CreateCursor(frame), inner.CreateCursor(frame));

    private sealed class ApplyCursor(Frame frame, Cursor source, Cursor inner) : Cursor(frame)
    {
        private bool _running;

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
                if (_running && inner.MoveNext())
                    return true;
                if (!source.MoveNext())
                    return _running = false;
                inner.Open();
                _running = true;
            }
        }
    }
}
