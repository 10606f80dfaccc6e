using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>A row for each item of a list; none for null, and one for a value that is no list.</summary>
internal sealed class Unwind(Operator source, Evaluator list, int slot) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new UnwindCursor(frame, source.CreateCursor(frame), list, slot);

    private sealed class UnwindCursor(Frame frame, Cursor source, Evaluator list, int slot) : Cursor(frame)
    {
        private CypherList _items = CypherList.Empty;
        private int _next;

        public override void Open()
        {
            source.Open();
            (_items, _next) = (CypherList.Empty, 0);
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_next < _items.Count)
                {
                    Slots[slot] = _items[_next++];
                    return true;
                }

                if (!source.MoveNext())
                    return false;

                var value = list(Frame);
                _items = value.Kind switch
                {
                    CypherValueKind.Null => CypherList.Empty,
                    CypherValueKind.List => value.AsList(),
                    _ => CypherList.Wrap([value]),
                };
                _next = 0;
            }
        }
    }
}
