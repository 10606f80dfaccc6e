using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Semantics;

/// <summary>Expressions: their variables, functions and types.</summary>
internal sealed partial class SemanticAnalyzer
{
    private enum Aggregates
    {
        Forbidden,
        Allowed,

        /// <summary>In the argument of an aggregate.</summary>
        Within,
    }

    private void CheckWhere(Expression? where, Scope scope)
    {
        if (where is not null)
            CheckCondition(where, scope, Aggregates.Forbidden);
    }

    /// <summary>Only where true or false is wanted may a pattern stand for whether it matches.</summary>
    private void CheckCondition(Expression condition, Scope scope, Aggregates aggregates)
    {
        if (condition is PatternExpression { Pattern.Selector: null } pattern)
            CheckPatternPredicate(pattern.Pattern, scope);
        else if (!TypeOf(condition, scope, aggregates).MayBe(InferredKind.Boolean))
            throw Error(condition, "A condition must be true or false", "InvalidArgumentType");
    }

    /// <exception cref="CypherSyntaxException">The expression breaks a rule.</exception>
    private InferredType TypeOf(Expression expression, Scope scope, Aggregates aggregates = Aggregates.Forbidden)
    {
        switch (expression)
        {
            case Literal literal:
                return TypeOf(literal.Value);
            case Variable variable:
                return scope.TryGet(variable.Name, out var type) ? type : throw Undefined(variable, variable.Name);
            case Parameter or CaseSubject:
                return InferredType.Any;
            case ListLiteral list:
                var items = list.Items.Select(item => TypeOf(item, scope, aggregates)).ToList();
                return InferredType.ListOf(items.Count == 0 ? InferredType.Any : items.Aggregate(InferredType.Either));
            case MapLiteral map:
                foreach (var entry in map.Entries)
                    TypeOf(entry.Value, scope, aggregates);
                return InferredType.Map;
            case PropertyAccess access:
                return OfProperty(access, scope, aggregates);
            case IndexAccess access:
                return OfIndex(access, scope, aggregates);
            case SliceAccess slice:
                var sliced = TypeOf(slice.List, scope, aggregates);
                if (!sliced.MayBe(InferredKind.List))
                    throw Error(slice.List, $"A {sliced.Kind} has no slices", "InvalidArgumentType");
                CheckBound(slice.From, scope, aggregates);
                CheckBound(slice.To, scope, aggregates);
                return sliced.Kind == InferredKind.List ? sliced : InferredType.Any;
            case UnaryExpression unary:
                return OfUnary(unary, scope, aggregates);
            case BinaryExpression binary:
                return OfBinary(binary, scope, aggregates);
            case ComparisonExpression comparison:
                CheckParts([comparison.First, .. comparison.Rest.Select(part => part.Right)], scope, aggregates);
                return InferredType.Boolean;
            case NullPredicate predicate:
                TypeOf(predicate.Operand, scope, aggregates);
                return InferredType.Boolean;
            case TypePredicate predicate:
                TypeOf(predicate.Operand, scope, aggregates);
                return InferredType.Boolean;
            case NormalizedPredicate predicate:
                TypeOf(predicate.Operand, scope, aggregates);
                return InferredType.Boolean;
            case LabelPredicate predicate:
                TypeOf(predicate.Operand, scope, aggregates);
                CheckLabels(predicate.Labels, scope);
                return InferredType.Boolean;
            case CountStar:
                CheckAggregate(expression, aggregates);
                return InferredType.Integer;
            case FunctionCall call:
                return OfCall(call, scope, aggregates);
            case CaseExpression @case:
                return OfCase(@case, scope, aggregates);
            case PatternExpression { Pattern.Selector: not null } path:
                CheckPatternPredicate(path.Pattern, scope);
                return InferredType.Any;
            case PatternExpression:
                throw Error(expression, "A pattern may only stand where true or false is wanted; use EXISTS { }, COUNT { } or a comprehension", "UnexpectedSyntax");
            case SubqueryExpression subquery:
                return OfSubquery(subquery, scope);
            default:
                return OfComprehension(expression, scope, aggregates);
        }
    }

    private void CheckParts(IEnumerable<Expression?> parts, Scope scope, Aggregates aggregates)
    {
        foreach (var part in parts)
        {
            if (part is not null)
                TypeOf(part, scope, aggregates);
        }
    }

    private static InferredType TypeOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Null => InferredType.Null,
        CypherValueKind.Boolean => InferredType.Boolean,
        CypherValueKind.Integer => InferredType.Integer,
        CypherValueKind.Float => InferredType.Float,
        CypherValueKind.String => InferredType.String,
        _ => InferredType.Any,
    };

    private InferredType OfProperty(PropertyAccess access, Scope scope, Aggregates aggregates)
    {
        var subject = TypeOf(access.Subject, scope, aggregates);
        if (subject.Kind == InferredKind.Path)
            throw Error(access, "A path has no properties", "InvalidArgumentType");
        if (!subject.MayBe(InferredKind.Map, InferredKind.Node, InferredKind.Relationship, InferredKind.Temporal, InferredKind.Duration, InferredKind.Point))
            throw Error(access, $"A {subject.Kind} has no property {access.Key}", "InvalidArgumentType", "TypeError");
        return subject.Kind is InferredKind.Node or InferredKind.Relationship ? InferredType.Property : InferredType.Any;
    }

    private InferredType OfIndex(IndexAccess access, Scope scope, Aggregates aggregates)
    {
        var subject = TypeOf(access.Subject, scope, aggregates);
        var index = TypeOf(access.Index, scope, aggregates);
        if (!subject.MayBe(InferredKind.List, InferredKind.Map, InferredKind.Node, InferredKind.Relationship, InferredKind.Temporal, InferredKind.Duration))
            throw Error(access, $"A {subject.Kind} has no items", "InvalidArgumentType", "TypeError");
        if (subject.Kind == InferredKind.List && !index.MayBe(InferredKind.Integer))
            throw Error(access.Index, "An item of a list is taken by an integer", "InvalidArgumentType", "TypeError");
        if (subject.Kind is InferredKind.Map or InferredKind.Node or InferredKind.Relationship && !index.MayBe(InferredKind.String))
            throw Error(access.Index, $"An entry of a {subject.Kind} is taken by a string", "InvalidArgumentType", "TypeError");
        return subject.Item ?? InferredType.Any;
    }

    private void CheckBound(Expression? bound, Scope scope, Aggregates aggregates)
    {
        if (bound is not null && !TypeOf(bound, scope, aggregates).MayBe(InferredKind.Integer))
            throw Error(bound, "A slice is taken between integers", "InvalidArgumentType");
    }
}
