using BriefingQA.Cypher.Execution.Updates;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// A writing clause. It reads its source to the end before it writes, and has written for every row before it gives one:
/// so neither it nor the clauses before it see what it writes, and those after it see all of it.
/// </summary>
/// <param name="incoming">What the source's rows consist of.</param>
/// <param name="outgoing">What the rows consist of afterwards.</param>
internal sealed class Update(Operator source, IReadOnlyList<RowUpdate> updates, int[] incoming, int[] outgoing) : Operator
{
    public override string Name => updates[0].Name;

    public override IReadOnlyList<Operator> Sources => updates is [MergeUpdate merge] ? [source, merge.Match] : [source];

    protected override Cursor MakeCursor(Frame frame) => new UpdateCursor(frame, source.CreateCursor(frame), [.. updates], incoming, outgoing);

    private sealed class UpdateCursor(Frame frame, Cursor source, RowUpdate[] updates, int[] incoming, int[] outgoing) : Cursor(frame)
    {
        private readonly RowBuffer _rows = new(frame, incoming);
        private readonly RowBuffer _results = new(frame, outgoing);
        private bool _isDone;
        private int _next;

        public override void Open()
        {
            source.Open();
            _rows.Clear();
            _results.Clear();
            (_isDone, _next) = (false, 0);
        }

        public override bool MoveNext()
        {
            if (!_isDone)
                Run();
            if (_next == _results.Count)
                return false;
            _results.Restore(_next++);
            return true;
        }

        private void Run()
        {
            _isDone = true;
            while (source.MoveNext())
                _rows.Add();

            for (var row = 0; row < _rows.Count; row++)
            {
                Context.Guard.Step();
                _rows.Restore(row);
                if (updates is [MergeUpdate merge])
                {
                    merge.Apply(Frame, _results.Add);
                    continue;
                }

                foreach (var update in updates)
                    update.Apply(Frame);
                _results.Add();
            }

            _rows.Clear();
        }
    }
}
