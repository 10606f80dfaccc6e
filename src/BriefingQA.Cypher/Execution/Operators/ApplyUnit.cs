namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Runs another plan for every row of the source, to its end, and gives the row as it was.</summary>
internal sealed class ApplyUnit(Operator source, Operator inner) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source, inner];

    protected override Cursor MakeCursor(Frame frame) => new UnitCursor(frame, source.CreateCursor(frame), inner.CreateCursor(frame));

    private sealed class UnitCursor(Frame frame, Cursor source, Cursor inner) : Cursor(frame)
    {
        public override void Open() => source.Open();

        public override bool MoveNext()
        {
            if (!source.MoveNext())
                return false;

            inner.Open();
            while (inner.MoveNext())
                Context.Guard.Step();
            return true;
        }
    }
}
