namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Of rows that are equal in all the slots the first.</summary>
internal sealed class Distinct(Operator source, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new DistinctCursor(frame, source.CreateCursor(frame), slots);

    private sealed class DistinctCursor(Frame frame, Cursor source, int[] slots) : Cursor(frame)
    {
        private readonly HashSet<RowKey> _seen = [];

        public override void Open()
        {
            source.Open();
            _seen.Clear();
        }

        public override bool MoveNext()
        {
            while (source.MoveNext())
            {
                Context.Guard.Step();
                if (!_seen.Add(new RowKey(Frame.Save(slots))))
                    continue;
                Context.Guard.Hold(RowBuffer.BytesOf(slots.Length));
                return true;
            }

            return false;
        }
    }
}
