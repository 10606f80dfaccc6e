namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>All rows of the source before the first is given, so that what follows cannot change what it reads.</summary>
/// <param name="slots">What the rows consist of from here on.</param>
internal sealed class Eager(Operator source, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new EagerCursor(frame, source.CreateCursor(frame), slots);

    private sealed class EagerCursor(Frame frame, Cursor source, int[] slots) : Cursor(frame)
    {
        private readonly RowBuffer _rows = new(frame, slots);
        private bool _isRead;
        private int _next;

        public override void Open()
        {
            source.Open();
            _rows.Clear();
            (_isRead, _next) = (false, 0);
        }

        public override bool MoveNext()
        {
            while (!_isRead && source.MoveNext())
                _rows.Add();
            _isRead = true;
            if (_next == _rows.Count)
                return false;
            _rows.Restore(_next++);
            return true;
        }
    }
}
