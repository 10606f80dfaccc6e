namespace BriefingQA.Cypher.Transfer;

/// <summary>How scripts name nodes, so that relationships find them. Rows of one group share statements.</summary>
internal abstract class ScriptForm
{
    public abstract IEnumerable<string> Before { get; }

    public abstract IEnumerable<string> After { get; }

    public abstract string GroupOf(NodeRow node);

    public abstract string GroupOf(RelationshipRow relationship);

    /// <summary>The row as a map literal.</summary>
    public abstract string Literal(NodeRow node);

    public abstract string Literal(RelationshipRow relationship);

    /// <summary>What is done with each <c>row</c> of the group that the first row stands for.</summary>
    public abstract string Update(NodeRow first);

    public abstract string Update(RelationshipRow first);

    protected static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => $":{CypherLiteral.Name(label)}"));
}
