using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows but for the first ones.</summary>
internal sealed class Skip(Operator source, Evaluator count) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new SkipCursor(frame, source.CreateCursor(frame), count);

    private sealed class SkipCursor(Frame frame, Cursor source, Evaluator count) : Cursor(frame)
    {
        private long _left;

        public override void Open()
        {
            _left = RowCounts.Read(count, Frame, "SKIP");
            source.Open();
        }

        public override bool MoveNext()
        {
            for (; _left > 0; _left--)
            {
                if (!source.MoveNext())
                    return false;
            }

            return source.MoveNext();
        }
    }
}
