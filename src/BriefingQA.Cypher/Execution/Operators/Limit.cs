using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The first rows.</summary>
/// <param name="sourceWrites">Whether the source must be read to its end all the same.</param>
internal sealed class Limit(Operator source, Evaluator count, bool sourceWrites) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new LimitCursor(frame, source.CreateCursor(frame), count, sourceWrites);

    private sealed class LimitCursor(Frame frame, Cursor source, Evaluator count, bool sourceWrites) : Cursor(frame)
    {
        private long _left;

        public override void Open()
        {
            _left = RowCounts.Read(count, Frame, "LIMIT");
            source.Open();
        }

        public override bool MoveNext()
        {
            if (_left > 0 && source.MoveNext())
            {
                _left--;
                return true;
            }

            while (_left == 0 && sourceWrites && source.MoveNext())
                Context.Guard.Step();
            _left = -1;
            return false;
        }
    }
}
