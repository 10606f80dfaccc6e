using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

internal sealed record SortKey(Evaluator Value, bool Descending);

/// <summary>The rows in order; of equal ones those first that came first.</summary>
/// <param name="late">Items of the projection that the first key does not read: computed only for rows that may be kept.</param>
/// <param name="slots">What the rows consist of from here on.</param>
/// <param name="skip">With <paramref name="limit"/>: how many rows before the wanted ones must be kept too.</param>
/// <param name="limit">Where given, only the first rows are kept, so many as it says beyond <paramref name="skip"/>.</param>
internal sealed class Sort(Operator source, IReadOnlyList<SortKey> keys, IReadOnlyList<(int Slot, Evaluator Value)> late, int[] slots, Evaluator? skip, Evaluator? limit) : Operator
{
    public override string Name => limit is null ? nameof(Sort) : "Top";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new SortCursor(frame, source.CreateCursor(frame), [.. keys], [.. late], slots, skip, limit);

    private sealed class SortCursor(
        Frame frame, Cursor source, SortKey[] keys, (int Slot, Evaluator Value)[] late, int[] slots, Evaluator? skip, Evaluator? limit) : Cursor(frame), IComparer<SortCursor.Row>
    {
        private readonly List<Row> _rows = [];
        private bool _isRead;
        private int _next;

        internal readonly record struct Row(CypherValue[] Keys, CypherValue[] Values, long Number);

        public override void Open()
        {
            source.Open();
            Context.Guard.Hold(-_rows.Count * RowBuffer.BytesOf(keys.Length + slots.Length));
            _rows.Clear();
            (_isRead, _next) = (false, 0);
        }

        public override bool MoveNext()
        {
            if (!_isRead)
                Read();
            if (_next == _rows.Count)
                return false;
            Frame.Restore(slots, _rows[_next++].Values);
            return true;
        }

        public int Compare(Row x, Row y)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                if (Order(i, x.Keys[i], y.Keys[i]) is not 0 and var order)
                    return order;
            }

            return x.Number.CompareTo(y.Number);
        }

        private int Order(int key, CypherValue left, CypherValue right) =>
            keys[key].Descending ? CypherOrdering.Instance.Compare(right, left) : CypherOrdering.Instance.Compare(left, right);

        private void Read()
        {
            _isRead = true;
            var wanted = limit is null ? int.MaxValue : RowCounts.Sum(skip is null ? 0 : RowCounts.Read(skip, Frame, "SKIP"), RowCounts.Read(limit, Frame, "LIMIT"));
            var sorted = new SortedRows(this, _rows, wanted);
            var scratch = new CypherValue[keys.Length];
            for (var number = 0L; source.MoveNext(); number++)
            {
                Context.Guard.Step();
                if (wanted == 0)
                    continue;
                if (sorted.IsFull && !IsAmongFirst(sorted.Last, scratch))
                    continue;
                if (!sorted.IsFull)
                {
                    FillLate();
                    for (var i = 0; i < keys.Length; i++)
                        scratch[i] = keys[i].Value(Frame);
                    Context.Guard.Hold(RowBuffer.BytesOf(keys.Length + slots.Length));
                }

                sorted.Add(new Row([.. scratch], Frame.Save(slots), number));
            }

            sorted.Finish();
        }

        // Reads no more keys than it takes to see that a row comes after all those that are kept.
        private bool IsAmongFirst(Row last, CypherValue[] scratch)
        {
            scratch[0] = keys[0].Value(Frame);
            var order = Order(0, scratch[0], last.Keys[0]);
            if (order > 0)
                return false;

            FillLate();
            for (var i = 1; i < keys.Length; i++)
            {
                scratch[i] = keys[i].Value(Frame);
                if (order == 0 && (order = Order(i, scratch[i], last.Keys[i])) > 0)
                    return false;
            }

            return order < 0;
        }

        private void FillLate()
        {
            foreach (var (slot, value) in late)
                Slots[slot] = value(Frame);
        }
    }

    /// <summary>Keeps the first of many rows: a heap with the last of them on top.</summary>
    private sealed class SortedRows(IComparer<SortCursor.Row> comparer, List<SortCursor.Row> rows, int wanted)
    {
        public bool IsFull => rows.Count == wanted;

        public SortCursor.Row Last => rows[0];

        public void Add(SortCursor.Row row)
        {
            if (wanted == int.MaxValue)
            {
                rows.Add(row);
                return;
            }

            if (!IsFull)
            {
                rows.Add(row);
                SiftUp(rows.Count - 1);
                return;
            }

            rows[0] = row;
            SiftDown();
        }

        public void Finish() => rows.Sort(comparer);

        private void SiftUp(int at)
        {
            while (at > 0 && (at - 1) / 2 is var parent && comparer.Compare(rows[parent], rows[at]) < 0)
            {
                (rows[parent], rows[at]) = (rows[at], rows[parent]);
                at = parent;
            }
        }

        private void SiftDown()
        {
            for (var at = 0; ;)
            {
                var greatest = at;
                for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < rows.Count; child++)
                {
                    if (comparer.Compare(rows[greatest], rows[child]) < 0)
                        greatest = child;
                }

                if (greatest == at)
                    return;
                (rows[greatest], rows[at]) = (rows[at], rows[greatest]);
                at = greatest;
            }
        }
    }
}
