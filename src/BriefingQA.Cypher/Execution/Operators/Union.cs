namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows of one plan, then those of another, brought into the same slots.</summary>
internal sealed class Union(Operator left, int[] leftSlots, Operator right, int[] rightSlots, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [left, right];

    protected override Cursor MakeCursor(Frame frame) =>
        new UnionCursor(frame, left.CreateCursor(frame), leftSlots, right.CreateCursor(frame), rightSlots, slots);

    private sealed class UnionCursor(Frame frame, Cursor left, int[] leftSlots, Cursor right, int[] rightSlots, int[] slots) : Cursor(frame)
    {
        private bool _isAtRight;

        public override void Open()
        {
            left.Open();
            _isAtRight = false;
        }

        public override bool MoveNext()
        {
            if (!_isAtRight)
            {
                if (left.MoveNext())
                    return Bring(leftSlots);
                right.Open();
                _isAtRight = true;
            }

            return right.MoveNext() && Bring(rightSlots);
        }

        private bool Bring(int[] from)
        {
            for (var i = 0; i < from.Length; i++)
                Slots[slots[i]] = Slots[from[i]];
            return true;
        }
    }
}
