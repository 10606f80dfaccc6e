using BriefingQA.Cypher.Execution.Planning;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Puts a path together from the nodes and relationships that were found.</summary>
internal sealed class PathProjection(Operator source, PatternPath path) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new PathCursor(frame, source.CreateCursor(frame), path);

    private sealed class PathCursor(Frame frame, Cursor source, PatternPath path) : Cursor(frame)
    {
        public override void Open() => source.Open();

        public override bool MoveNext()
        {
            if (!source.MoveNext())
                return false;

            Slots[path.Slot] = PathBuilder.Build(Frame, path);
            return true;
        }
    }
}
