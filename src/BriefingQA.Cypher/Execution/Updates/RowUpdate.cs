namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>What a writing clause does for one row.</summary>
internal abstract class RowUpdate
{
    /// <summary>As EXPLAIN shows it.</summary>
    public abstract string Name { get; }

    public abstract void Apply(Frame frame);
}
