using System.Diagnostics.CodeAnalysis;

namespace BriefingQA.Cypher.Semantics;

/// <summary>The variables that can be named at a place in a query, and what is known of their types.</summary>
/// <param name="outer">Variables that stay visible whatever the clauses of this query project: those around a subquery.</param>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, InferredType> _variables = new(StringComparer.Ordinal);

    public Scope? Outer { get; } = outer;

    /// <summary>Whether a subquery in an expression lies within: what is declared there must not hide what is visible here.</summary>
    public bool IsAroundSubquery { get; private init; }

    /// <summary>The variables of the query itself, in the order of their declarations.</summary>
    public IEnumerable<KeyValuePair<string, InferredType>> Own => _variables;

    public bool TryGet(string name, [NotNullWhen(true)] out InferredType? type)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._variables.TryGetValue(name, out type))
                return true;
        }

        type = null;
        return false;
    }

    public bool Contains(string name) => TryGet(name, out _);

    /// <summary>Declares a variable; one of the same name is hidden.</summary>
    public void Declare(string name, InferredType type) => _variables[name] = type;

    /// <summary>Whether the name is that of a variable around the innermost subquery that this scope lies in.</summary>
    public bool IsAroundSubqueryOf(string name)
    {
        var scope = this;
        while (scope is { IsAroundSubquery: false })
            scope = scope.Outer;
        return scope?.Contains(name) == true;
    }

    /// <summary>The scope of a subquery in an expression.</summary>
    public Scope ForSubquery() => new(new Scope(this) { IsAroundSubquery = true });

    /// <summary>A scope for what is declared further in, which goes away with it.</summary>
    public Scope Inner() => new(this);

    /// <summary>A scope with the same variables that can be added to on its own.</summary>
    public Scope Copy()
    {
        var copy = new Scope(Outer);
        copy.DeclareAll(Own);
        return copy;
    }

    public void DeclareAll(IEnumerable<KeyValuePair<string, InferredType>> variables)
    {
        foreach (var (name, type) in variables)
            Declare(name, type);
    }
}
