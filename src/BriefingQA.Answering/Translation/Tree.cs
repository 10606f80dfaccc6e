using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>Short ways to make nodes of the Cypher syntax tree.</summary>
internal static class Tree
{
    public static Variable Var(string name) => new(name);

    public static PropertyAccess Property(string variable, string key) => new(Var(variable), key);

    public static Parameter Param(string name) => new(name);

    public static Literal Number(long value) => new(CypherValue.Of(value));

    public static FunctionCall Call(string name, params Expression[] arguments) => new(name, false, SyntaxList.Create<Expression>(arguments));

    public static Expression Equal(Expression left, Expression right) =>
        new ComparisonExpression(left, [new ComparisonPart(ComparisonOperator.Equal, right)]);

    public static Expression In(Expression item, Expression list) => new BinaryExpression(BinaryOperator.In, item, list);

    public static Expression Contains(Expression text, Expression part) => new BinaryExpression(BinaryOperator.Contains, text, part);

    public static Expression And(IEnumerable<Expression> conditions) =>
        conditions.Aggregate((left, right) => new BinaryExpression(BinaryOperator.And, left, right));

    public static LabelExpression Label(params string[] names) => names
        .Select(name => (LabelExpression)new LabelTerm(new LabelName(name, null)))
        .Aggregate((left, right) => new LabelDisjunction(left, right, false));

    public static NodePattern Node(string? variable, params string[] labels) => new(variable, labels.Length == 0 ? null : Label(labels), null, null);

    public static RelationshipPattern To(string type, string? variable = null) =>
        new(variable, Label(type), null, null, null, RelationshipDirection.Outgoing, null);

    public static RelationshipPattern From(string type, string? variable = null) =>
        new(variable, Label(type), null, null, null, RelationshipDirection.Incoming, null);

    public static MatchClause Match(Expression? where, params PatternElement[] elements) => Match(false, where, elements);

    public static MatchClause OptionalMatch(params PatternElement[] elements) => Match(true, null, elements);

    public static ReturnClause Return(int limit, params (string Column, Expression Value)[] items) => Return(limit, [], items);

    public static ReturnClause Return(int limit, SyntaxList<SortItem> order, params (string Column, Expression Value)[] items) => new(new Projection(
        false, false, items.Select(item => new ProjectionItem(item.Value, item.Column, null)).ToSyntaxList(), order, null, Number(limit)));

    public static SingleQuery Query(params Clause[] clauses) => new(SyntaxList.Create<Clause>(clauses));

    public static CypherValue Strings(IEnumerable<string> items) => CypherValue.Of(CypherList.Wrap([.. items.Select(item => CypherValue.Of(item))]));

    private static MatchClause Match(bool optional, Expression? where, PatternElement[] elements) =>
        new(optional, [new PathPattern(null, null, SyntaxList.Create<PatternElement>(elements))], where);
}
