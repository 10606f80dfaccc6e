using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>What can be said of a statement from its tree alone.</summary>
public static class StatementTraits
{
    /// <summary>
    /// Whether the statement leaves graph and schema as they are. A call of a procedure counts as reading: which procedures
    /// there are is for the one to know who runs it.
    /// </summary>
    public static bool IsReadOnly(this Statement statement) => statement switch
    {
        Query query => !query.DescendantsAndSelf().Any(node => node is Clause clause && clause.IsUpdate()),
        ExplainStatement { Profile: false } or ShowStatement => true,
        ExplainStatement profile => profile.Query.IsReadOnly(),
        _ => false,
    };

    /// <summary>Whether the clause itself writes, not counting what a subquery in it does.</summary>
    internal static bool IsUpdate(this Clause clause) =>
        clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;
}
