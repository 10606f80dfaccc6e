using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>One of the predicates of a pattern that must all be true.</summary>
/// <param name="Selectivity">The share of rows expected to pass.</param>
internal sealed record Conjunct(CompiledTest Test, double Selectivity, string Text)
{
    /// <summary>Set where the predicate says of a node's property what an index can look up, or a scan compare.</summary>
    public PropertyCondition? Property { get; init; }

    /// <summary>Set where it says that two expressions are equal.</summary>
    public EqualityCondition? Equality { get; init; }

    /// <summary>Set where it gives a node by its id.</summary>
    public IdentityCondition? Identity { get; init; }

    /// <summary>Set where it says only that a node has a label.</summary>
    public (int NodeSlot, string Name)? Label { get; init; }

    /// <summary>Whether it says the same of every node or every relationship of a path, so that each step can be tested by itself.</summary>
    public bool IsOfEachElement { get; init; }

    public bool CanRun(IReadOnlySet<int> filled) => Test.Reads.IsSubsetOf(filled);
}

/// <summary>For example, of <c>n.year > $from</c>.</summary>
internal sealed record PropertyCondition(int NodeSlot, NameToken Key, PropertyComparison Comparison, CompiledExpression Value);

internal sealed record EqualityCondition(CompiledExpression Left, CompiledExpression Right);

/// <summary>For example, of <c>id(n) = 3</c>.</summary>
/// <param name="IsElementId">Whether the value is an element id rather than a number.</param>
internal sealed record IdentityCondition(int NodeSlot, bool IsElementId, CompiledExpression Value);
