namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The leaf of a plan: the frame as it is, once.</summary>
internal sealed class Argument : Operator
{
    public static Argument Instance { get; } = new();

    protected override Cursor MakeCursor(Frame frame) => new Once(frame);

    private sealed class Once(Frame frame) : Cursor(frame)
    {
        private bool _given;

        public override void Open() => _given = false;

        public override bool MoveNext() => !_given && (_given = true);
    }
}
