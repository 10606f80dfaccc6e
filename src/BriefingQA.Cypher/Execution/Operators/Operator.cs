namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// A step of a plan: it takes the rows of its source and gives rows. Immutable; a plan is run by the cursors that its
/// operators make, by several threads at once.
/// </summary>
internal abstract class Operator
{
    /// <summary>As EXPLAIN shows it. For example, <c>NodeByLabelScan</c>.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>What EXPLAIN adds to the name. For example, <c>n:Person</c>.</summary>
    public virtual string Details => "";

    public virtual IReadOnlyList<Operator> Sources => [];

    /// <summary>The slots that steps from here down to the start of a pattern fill in every row, never with null.</summary>
    public virtual IReadOnlyList<int> Found => [];

    public Cursor CreateCursor(Frame frame)
    {
        var cursor = MakeCursor(frame);
        return frame.Context.Profile is { } profile ? profile.Watch(this, cursor, frame) : cursor;
    }

    protected abstract Cursor MakeCursor(Frame frame);
}
