using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows in which all tests are true.</summary>
internal sealed class Filter(Operator source, Test[] tests, string text) : Operator
{
    public override string Details => text;

    public override IReadOnlyList<Operator> Sources => [source];

    public override IReadOnlyList<int> Found => source.Found;

    protected override Cursor MakeCursor(Frame frame) => new FilterCursor(frame, source.CreateCursor(frame), tests);

    private sealed class FilterCursor(Frame frame, Cursor source, Test[] tests) : Cursor(frame)
    {
        public override void Open() => source.Open();

        public override bool MoveNext()
        {
            while (source.MoveNext())
            {
                Context.Guard.Step();
                if (AllHold())
                    return true;
            }

            return false;
        }

        private bool AllHold()
        {
            foreach (var test in tests)
            {
                if (!test(Frame))
                    return false;
            }

            return true;
        }
    }
}
