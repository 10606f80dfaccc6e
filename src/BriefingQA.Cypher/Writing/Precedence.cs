using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Writing;

/// <summary>How tightly an expression binds, from the loosest on.</summary>
internal enum Precedence { Or, Xor, And, Not, Comparison, Predicate, Sum, Product, Power, Sign, Label, Postfix, Primary }

internal static class PrecedenceOfExpressions
{
    public static Precedence Precedence(this Expression expression) => expression switch
    {
        BinaryExpression binary => binary.Operator.Precedence(),
        UnaryExpression { Operator: UnaryOperator.Not } => Writing.Precedence.Not,
        UnaryExpression => Writing.Precedence.Sign,
        ComparisonExpression => Writing.Precedence.Comparison,
        NullPredicate or TypePredicate or NormalizedPredicate => Writing.Precedence.Predicate,
        LabelPredicate => Writing.Precedence.Label,
        PropertyAccess or IndexAccess or SliceAccess => Writing.Precedence.Postfix,
        Literal { Value: { Kind: CypherValueKind.Integer } value } when value.AsInteger() < 0 => Writing.Precedence.Sign,
        Literal { Value: { Kind: CypherValueKind.Float } value } when double.IsNegative(value.AsFloat()) => Writing.Precedence.Sign,
        // A key or an index after a number would be read as part of it, and a pattern's arrow as a subtraction.
        Literal { Value.Kind: CypherValueKind.Integer or CypherValueKind.Float } or PatternExpression { Pattern.Selector: null } => Writing.Precedence.Label,
        _ => Writing.Precedence.Primary,
    };

    public static Precedence Precedence(this BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => Writing.Precedence.Or,
        BinaryOperator.Xor => Writing.Precedence.Xor,
        BinaryOperator.And => Writing.Precedence.And,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Concatenate => Writing.Precedence.Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => Writing.Precedence.Product,
        BinaryOperator.Power => Writing.Precedence.Power,
        _ => Writing.Precedence.Predicate,
    };
}
