using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Runs an operator: each move leaves the next row in the frame.</summary>
internal abstract class Cursor(Frame frame)
{
    protected Frame Frame { get; } = frame;

    protected CypherValue[] Slots { get; } = frame.Slots;

    protected ExecutionContext Context { get; } = frame.Context;

    /// <summary>Starts, or starts again, from what the frame holds now. It reads no row yet.</summary>
    public abstract void Open();

    public abstract bool MoveNext();
}
