using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows that a procedure gives for each row of the source.</summary>
/// <param name="results">Which outputs are wanted, by number, and where they go.</param>
internal sealed class ProcedureCall(Operator source, ProcedureDefinition procedure, Evaluator[] arguments, (int Output, int Slot)[] results) : Operator
{
    public override string Details => procedure.Name;

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new CallCursor(frame, source.CreateCursor(frame), procedure, arguments, results);

    private sealed class CallCursor(
        Frame frame, Cursor source, ProcedureDefinition procedure, Evaluator[] arguments, (int Output, int Slot)[] results) : Cursor(frame)
    {
        private IEnumerator<CypherValue[]>? _rows;

        public override void Open()
        {
            source.Open();
            _rows = null;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_rows?.MoveNext() == true)
                {
                    foreach (var (output, slot) in results)
                        Slots[slot] = _rows.Current[output];
                    return true;
                }

                if (!source.MoveNext())
                    return false;
                _rows = procedure.Body(Context, Array.ConvertAll(arguments, argument => argument(Frame))).GetEnumerator();
            }
        }
    }
}
