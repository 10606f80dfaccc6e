using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows of the source with those rows of another plan whose keys are equal. The other plan runs once, into a table by key.</summary>
/// <param name="slots">What the other plan fills.</param>
internal sealed class HashJoin(Operator source, Operator other, Evaluator[] sourceKeys, Evaluator[] otherKeys, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source, other];

    protected override Cursor MakeCursor(Frame frame) =>
        new JoinCursor(frame, source.CreateCursor(frame), other.CreateCursor(frame), sourceKeys, otherKeys, slots);

    private sealed class JoinCursor(
        Frame frame, Cursor source, Cursor other, Evaluator[] sourceKeys, Evaluator[] otherKeys, int[] slots) : Cursor(frame)
    {
        private readonly RowBuffer _rows = new(frame, slots);
        private readonly Dictionary<CypherValue, List<int>> _table = [];
        private bool _isBuilt;
        private List<int> _matches = [];
        private int _next;

        public override void Open()
        {
            source.Open();
            _rows.Clear();
            _table.Clear();
            (_isBuilt, _matches, _next) = (false, [], 0);
        }

        public override bool MoveNext()
        {
            if (!_isBuilt)
                Build();

            while (true)
            {
                Context.Guard.Step();
                if (_next < _matches.Count)
                {
                    _rows.Restore(_matches[_next++]);
                    return true;
                }

                if (_table.Count == 0 || !source.MoveNext())
                    return false;
                (_matches, _next) = (KeyOf(sourceKeys) is { } key && _table.TryGetValue(key, out var rows) ? rows : [], 0);
            }
        }

        private void Build()
        {
            _isBuilt = true;
            other.Open();
            while (other.MoveNext())
            {
                Context.Guard.Step();
                if (KeyOf(otherKeys) is not { } key)
                    continue;
                if (!_table.TryGetValue(key, out var rows))
                    _table[key] = rows = [];
                rows.Add(_rows.Count);
                _rows.Add();
            }
        }

        // Null where a part is null: it then equals nothing.
        private CypherValue? KeyOf(Evaluator[] keys)
        {
            var values = new CypherValue[keys.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = keys[i](Frame);
                if (values[i].IsNull)
                    return null;
            }

            return values is [var only] ? only : CypherValue.Of(CypherList.Wrap(values));
        }
    }
}
