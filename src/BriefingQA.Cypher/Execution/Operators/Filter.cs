using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows in which all tests are true.</summary>
internal sealed class Filter(Operator source, Test[] tests, string text) : Operator
{
    public override string Details => text;

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => tests is [var only]
        ? new FilterCursor(frame, source.CreateCursor(frame), only)
        : new FilterCursor(frame, source.CreateCursor(frame), all => Array.TrueForAll(tests, test => test(all)));

    private sealed class FilterCursor(Frame frame, Cursor source, Test test) : Cursor(frame)
    {
        public override void Open() => source.Open();

        public override bool MoveNext()
        {
            while (source.MoveNext())
            {
                Context.Guard.Step();
                if (test(Frame))
                    return true;
            }

            return false;
        }
    }
}
