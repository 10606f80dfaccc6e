using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Syntax;

/// <summary>Anything that has a value in a row.</summary>
public abstract record Expression : SyntaxNode;

/// <summary>An integer, float, string, boolean or null as written. Unlike the values, the literals 1 and 1.0 differ, and NaN equals itself.</summary>
public sealed record Literal(CypherValue Value) : Expression
{
    public bool Equals(Literal? other) =>
        other is not null && Value.Kind == other.Value.Kind
        && (Value.Kind == CypherValueKind.Float ? Value.AsFloat().Equals(other.Value.AsFloat()) : Value.Equals(other.Value));

    public override int GetHashCode() => HashCode.Combine(Value.Kind, Value.Kind == CypherValueKind.Float ? Value.AsFloat().GetHashCode() : Value.GetHashCode());
}

public sealed record ListLiteral(SyntaxList<Expression> Items) : Expression;

public sealed record MapLiteral(SyntaxList<MapEntry> Entries) : Expression;

public sealed record MapEntry(string Key, Expression Value) : SyntaxNode;

public sealed record Variable(string Name) : Expression;

/// <summary><c>$name</c>.</summary>
public sealed record Parameter(string Name) : Expression;

/// <summary><c>subject.key</c>.</summary>
public sealed record PropertyAccess(Expression Subject, string Key) : Expression;

/// <summary><c>subject[index]</c>: an item of a list, or the value of a key of a map, node or relationship.</summary>
public sealed record IndexAccess(Expression Subject, Expression Index) : Expression;

/// <summary><c>list[from..to]</c>; a null bound was not written.</summary>
public sealed record SliceAccess(Expression List, Expression? From, Expression? To) : Expression;

public enum UnaryOperator { Not, Plus, Minus }

public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression;

public enum BinaryOperator
{
    Or, Xor, And,
    Add, Concatenate, Subtract, Multiply, Divide, Modulo, Power,
    In, StartsWith, EndsWith, Contains, RegexMatch,
}

public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

public enum ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary>One or more comparisons, all of which must hold. For example, <c>1 &lt; n.x &lt;= 3</c> has two.</summary>
public sealed record ComparisonExpression(Expression First, SyntaxList<ComparisonPart> Rest) : Expression;

public sealed record ComparisonPart(ComparisonOperator Operator, Expression Right) : SyntaxNode;

/// <summary><c>x IS NULL</c>, <c>x IS NOT NULL</c>.</summary>
public sealed record NullPredicate(Expression Operand, bool Negated) : Expression;

/// <summary><c>x IS :: INTEGER NOT NULL | STRING</c>, <c>x IS NOT :: …</c>.</summary>
public sealed record TypePredicate(Expression Operand, ValueType Type, bool Negated) : Expression;

/// <summary>A type as written after <c>::</c>, in Neo4j's spelling. For example, <c>LIST&lt;INTEGER NOT NULL></c>.</summary>
/// <param name="Name">Upper case, single spaces: <c>ZONED DATETIME</c>. <c>UNION</c> for a closed union, whose members are the arguments.</param>
public sealed record ValueType(string Name, bool NotNull, SyntaxList<ValueType> Arguments) : SyntaxNode;

/// <summary><c>x IS NORMALIZED</c>, <c>x IS NOT NFKC NORMALIZED</c>.</summary>
public sealed record NormalizedPredicate(Expression Operand, string Form, bool Negated) : Expression;

/// <summary><c>n:A|B</c> as an expression: whether the node or relationship has it. <c>n IS A</c> means the same.</summary>
public sealed record LabelPredicate(Expression Operand, LabelExpression Labels) : Expression;

/// <summary>For example, <c>count(DISTINCT n)</c>. The name is as written, with its namespace: <c>apoc.text.join</c>.</summary>
public sealed record FunctionCall(string Name, bool Distinct, SyntaxList<Expression> Arguments) : Expression;

/// <summary><c>count(*)</c>.</summary>
public sealed record CountStar : Expression;

/// <summary><c>CASE subject WHEN … THEN … ELSE … END</c>; without a subject each WHEN is a condition.</summary>
public sealed record CaseExpression(Expression? Subject, SyntaxList<CaseBranch> Branches, Expression? Else) : Expression;

/// <param name="When">In the simple form several tests may be given; each is a value, or a comparison whose left side is <see cref="CaseSubject"/>.</param>
public sealed record CaseBranch(SyntaxList<Expression> When, Expression Then) : SyntaxNode;

/// <summary>Stands for the subject of a CASE in an extended test, as in <c>CASE x WHEN &lt; 3 THEN …</c>.</summary>
public sealed record CaseSubject : Expression;

/// <summary><c>[x IN list WHERE … | …]</c>.</summary>
public sealed record ListComprehension(string Variable, Expression List, Expression? Where, Expression? Result) : Expression;

/// <summary><c>[p = (a)-->(b) WHERE … | …]</c>.</summary>
public sealed record PatternComprehension(PathPattern Pattern, Expression? Where, Expression Result) : Expression;

/// <summary><c>reduce(total = 0, x IN list | total + x)</c>.</summary>
public sealed record ReduceExpression(string Accumulator, Expression Initial, string Variable, Expression List, Expression Step) : Expression;

public enum Quantifier { All, Any, None, Single }

/// <summary><c>all(x IN list WHERE …)</c>.</summary>
public sealed record QuantifierExpression(Quantifier Quantifier, string Variable, Expression List, Expression? Where) : Expression;

/// <summary>A pattern used as a condition or, in size(), as a list: <c>WHERE (a)-->(b)</c>. Also <c>shortestPath(…)</c>, whose value is a path.</summary>
public sealed record PatternExpression(PathPattern Pattern) : Expression;

public enum SubqueryKind { Exists, Count, Collect }

/// <summary><c>EXISTS { … }</c>, <c>COUNT { … }</c>, <c>COLLECT { … }</c>; a pattern alone is held as a MATCH without RETURN.</summary>
public sealed record SubqueryExpression(SubqueryKind Kind, Query Query) : Expression;

/// <summary><c>n {.name, .*, age: 3, other}</c>.</summary>
public sealed record MapProjection(Expression Subject, SyntaxList<MapProjectionItem> Items) : Expression;

public abstract record MapProjectionItem : SyntaxNode;

/// <summary><c>.name</c></summary>
public sealed record PropertySelector(string Key) : MapProjectionItem;

/// <summary><c>.*</c></summary>
public sealed record AllPropertiesSelector : MapProjectionItem;

/// <summary><c>key: expression</c></summary>
public sealed record MapProjectionEntry(string Key, Expression Value) : MapProjectionItem;

/// <summary>A variable alone: its name is the key.</summary>
public sealed record VariableSelector(string Name) : MapProjectionItem;
