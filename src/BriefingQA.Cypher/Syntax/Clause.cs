namespace BriefingQA.Cypher.Syntax;

/// <summary>A step of a query: it takes a table of rows and gives another.</summary>
public abstract record Clause : SyntaxNode;

/// <summary>For example, <c>OPTIONAL MATCH (a)-[:KNOWS]->(b), (c) WHERE a.name = c.name</c>.</summary>
public sealed record MatchClause(bool Optional, SyntaxList<PathPattern> Patterns, Expression? Where) : Clause;

public sealed record CreateClause(SyntaxList<PathPattern> Patterns) : Clause;

/// <summary>For example, <c>MERGE (a:P {id: 1}) ON CREATE SET a.made = true ON MATCH SET a.seen = true</c>.</summary>
public sealed record MergeClause(PathPattern Pattern, SyntaxList<SetItem> OnCreate, SyntaxList<SetItem> OnMatch) : Clause;

public sealed record SetClause(SyntaxList<SetItem> Items) : Clause;

public sealed record RemoveClause(SyntaxList<RemoveItem> Items) : Clause;

public sealed record DeleteClause(SyntaxList<Expression> Targets, bool Detach) : Clause;

public sealed record UnwindClause(Expression List, string Variable) : Clause;

/// <summary>For example, <c>FOREACH (x IN [1, 2] | CREATE (:N {v: x}))</c>; the clauses inside only write.</summary>
public sealed record ForeachClause(string Variable, Expression List, SyntaxList<Clause> Updates) : Clause;

public sealed record WithClause(Projection Projection, Expression? Where) : Clause;

public sealed record ReturnClause(Projection Projection) : Clause;

/// <summary>Ends a query that gives no rows.</summary>
public sealed record FinishClause : Clause;

/// <summary>
/// For example, <c>CALL db.labels() YIELD label</c>. <paramref name="Arguments"/> is null where no parentheses were
/// written: the arguments then come from the parameters of the same names. A null <paramref name="Yield"/> yields nothing
/// in a query, and everything in a statement that is the call alone.
/// </summary>
public sealed record CallProcedureClause(string Procedure, SyntaxList<Expression>? Arguments, YieldClause? Yield, bool Optional) : Clause;

/// <summary>For example, <c>YIELD name AS n WHERE n &lt;> 'x'</c>; <paramref name="Items"/> is null for <c>YIELD *</c>.</summary>
public sealed record YieldClause(SyntaxList<YieldItem>? Items, SyntaxList<SortItem> OrderBy, Expression? Skip, Expression? Limit, Expression? Where) : SyntaxNode;

public sealed record YieldItem(string Column, string Variable) : SyntaxNode;

/// <summary>
/// For example, <c>CALL (x) { MATCH (x)-->(y) RETURN y }</c>. <paramref name="Imports"/> is null for the older form, in
/// which a leading WITH imports, and empty for <c>CALL () { … }</c>.
/// </summary>
/// <param name="ImportAll">Whether it was written <c>CALL (*) { … }</c>.</param>
/// <param name="InTransactions">Whether <c>IN TRANSACTIONS</c> follows.</param>
public sealed record CallSubqueryClause(Query Query, SyntaxList<string>? Imports, bool ImportAll, bool Optional, bool InTransactions) : Clause;

/// <summary>LOAD CSV parses so that it can be refused by name; it is never run.</summary>
public sealed record LoadCsvClause(Expression Url, string Variable, bool WithHeaders, Expression? FieldTerminator) : Clause;

/// <summary>What RETURN and WITH have in common. <paramref name="Star"/> comes before the items.</summary>
public sealed record Projection(
    bool Distinct,
    bool Star,
    SyntaxList<ProjectionItem> Items,
    SyntaxList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit) : SyntaxNode;

/// <summary>For example, <c>n.name AS name</c>.</summary>
/// <param name="Text">The column's name where there is no alias: the expression exactly as it was written, or the subject of a map projection. Null in a tree that was built.</param>
public sealed record ProjectionItem(Expression Expression, string? Alias, string? Text) : SyntaxNode
{
    public bool Equals(ProjectionItem? other) => base.Equals(other) && Expression.Equals(other.Expression) && Alias == other.Alias;

    public override int GetHashCode() => HashCode.Combine(Expression, Alias);
}

public sealed record SortItem(Expression Expression, bool Descending) : SyntaxNode;

public abstract record SetItem : SyntaxNode;

/// <summary>For example, <c>n.name = 'a'</c> or <c>n[$key] = 1</c>.</summary>
public sealed record SetProperty(Expression Target, Expression Value) : SetItem;

/// <summary>For example, <c>n = {name: 'a'}</c>; or <c>n += {name: 'a'}</c>, which keeps the other properties.</summary>
public sealed record SetProperties(Expression Target, Expression Value, bool Add) : SetItem;

/// <summary>For example, <c>n:A:B</c> or <c>n:$(label)</c>.</summary>
public sealed record SetLabels(Expression Target, SyntaxList<LabelName> Labels) : SetItem;

public abstract record RemoveItem : SyntaxNode;

public sealed record RemoveProperty(Expression Target) : RemoveItem;

public sealed record RemoveLabels(Expression Target, SyntaxList<LabelName> Labels) : RemoveItem;

/// <summary>A label or type: a name, or <c>$(expression)</c> whose value names it when the query runs. One of the two is null.</summary>
/// <param name="Any">For <c>$any(list)</c>: one of the names is enough. Otherwise a list of names must all be there.</param>
public sealed record LabelName(string? Name, Expression? Dynamic, bool Any = false) : SyntaxNode;
