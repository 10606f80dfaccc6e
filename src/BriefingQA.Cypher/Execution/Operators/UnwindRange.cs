using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Functions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>A row for each number of a <c>range()</c>, which never becomes a list.</summary>
internal sealed class UnwindRange(Operator source, IReadOnlyList<Evaluator> arguments, int slot) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new RangeCursor(frame, source.CreateCursor(frame), [.. arguments], slot);

    private sealed class RangeCursor(Frame frame, Cursor source, Evaluator[] arguments, int slot) : Cursor(frame)
    {
        private IntegerRange _range;
        private UInt128 _given;

        public override void Open()
        {
            source.Open();
            (_range, _given) = (default, 0);
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_given < _range.Count)
                {
                    Slots[slot] = _range.Start + ((long)_given * _range.Step);
                    _given++;
                    return true;
                }

                if (!source.MoveNext())
                    return false;
                (_range, _given) = (IntegerRange.Of(Array.ConvertAll(arguments, argument => argument(Frame))), 0);
            }
        }
    }
}
