using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Puts the values of expressions into slots.</summary>
internal sealed class Project(Operator source, IReadOnlyList<(int Slot, Evaluator Value)> items) : Operator
{
    public override string Name => "Projection";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new ProjectCursor(frame, source.CreateCursor(frame), [.. items]);

    private sealed class ProjectCursor(Frame frame, Cursor source, (int Slot, Evaluator Value)[] items) : Cursor(frame)
    {
        public override void Open() => source.Open();

        public override bool MoveNext()
        {
            if (!source.MoveNext())
                return false;
            foreach (var (slot, value) in items)
                Slots[slot] = value(Frame);
            return true;
        }
    }
}
