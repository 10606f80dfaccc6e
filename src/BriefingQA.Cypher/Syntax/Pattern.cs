namespace BriefingQA.Cypher.Syntax;

/// <summary>For example, <c>p = shortestPath((a)-[*]->(b))</c>; a plain pattern has no variable and no selector.</summary>
public sealed record PathPattern(string? Variable, PathSelector? Selector, SyntaxList<PatternElement> Elements) : SyntaxNode;

/// <summary>Which of the paths that fit are kept.</summary>
public enum PathSelectorKind
{
    /// <summary><c>shortestPath(…)</c></summary>
    ShortestPathFunction,

    /// <summary><c>allShortestPaths(…)</c></summary>
    AllShortestPathsFunction,

    /// <summary><c>ANY n</c></summary>
    Any,

    /// <summary><c>SHORTEST n</c></summary>
    Shortest,

    /// <summary><c>ALL SHORTEST</c></summary>
    AllShortest,

    /// <summary><c>SHORTEST n GROUPS</c></summary>
    ShortestGroups,
}

/// <param name="Count">How many paths or groups a partition keeps; null means one (and has no meaning for the ALL kinds).</param>
public sealed record PathSelector(PathSelectorKind Kind, Expression? Count) : SyntaxNode;

/// <summary>A part of a path pattern. Node and relationship patterns alternate; a quantified or parenthesised part stands between nodes.</summary>
public abstract record PatternElement : SyntaxNode;

/// <summary>For example, <c>(n:Person {name: $name} WHERE n.age > 18)</c>.</summary>
/// <param name="Properties">A map literal or a parameter.</param>
public sealed record NodePattern(string? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : PatternElement;

public enum RelationshipDirection { Outgoing, Incoming, Both }

/// <summary>For example, <c>-[r:KNOWS*1..3 {since: 2020}]-></c>.</summary>
/// <param name="Length">Null where the pattern is exactly one relationship.</param>
/// <param name="Quantifier">For the short form of a quantified pattern: <c>-[:R]->{1,3}</c>, <c>-->+</c>.</param>
public sealed record RelationshipPattern(
    string? Variable,
    LabelExpression? Types,
    PathLength? Length,
    Expression? Properties,
    Expression? Where,
    RelationshipDirection Direction,
    PathQuantifier? Quantifier) : PatternElement;

/// <summary>The <c>*1..3</c> of a variable-length relationship. A null bound was not written; <c>*2</c> has both bounds 2.</summary>
public sealed record PathLength(long? Min, long? Max) : SyntaxNode;

/// <summary>For example, <c>((a)-[:R]->(b) WHERE a.x &lt; b.x){1,3}</c>; without a quantifier the part is matched once.</summary>
public sealed record ParenthesizedPattern(PathPattern Pattern, Expression? Where, PathQuantifier? Quantifier) : PatternElement;

/// <summary><c>{2}</c>, <c>{1,3}</c>, <c>{,3}</c>, <c>+</c> or <c>*</c>; no upper bound is null.</summary>
public sealed record PathQuantifier(long Min, long? Max) : SyntaxNode;

/// <summary>A test of a node's labels or of a relationship's type.</summary>
public abstract record LabelExpression : SyntaxNode;

/// <summary>For example, <c>Person</c>, or <c>$(name)</c>.</summary>
public sealed record LabelTerm(LabelName Label) : LabelExpression;

/// <summary><c>%</c>: at least one label.</summary>
public sealed record LabelWildcard : LabelExpression;

/// <summary><c>A&amp;B</c>. <paramref name="Colon"/> tells <c>A:B</c> of older Cypher, which means the same for nodes.</summary>
public sealed record LabelConjunction(LabelExpression Left, LabelExpression Right, bool Colon) : LabelExpression;

/// <summary><c>A|B</c>. <paramref name="Colon"/> tells <c>A|:B</c> of older Cypher, which means the same.</summary>
public sealed record LabelDisjunction(LabelExpression Left, LabelExpression Right, bool Colon) : LabelExpression;

public sealed record LabelNegation(LabelExpression Operand) : LabelExpression;
