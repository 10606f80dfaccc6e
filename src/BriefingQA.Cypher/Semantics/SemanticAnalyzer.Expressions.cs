using BriefingQA.Cypher.Functions;
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

    private InferredType OfUnary(UnaryExpression unary, Scope scope, Aggregates aggregates)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            CheckCondition(unary.Operand, scope, aggregates);
            return InferredType.Boolean;
        }

        var operand = TypeOf(unary.Operand, scope, aggregates);
        if (!operand.MayBe(InferredKind.Integer, InferredKind.Float, InferredKind.Duration))
            throw Error(unary.Operand, $"A {operand.Kind} has no sign", "InvalidArgumentType");
        return operand.IsNumber ? operand : InferredType.Any;
    }

    private InferredType OfBinary(BinaryExpression binary, Scope scope, Aggregates aggregates)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)
        {
            CheckCondition(binary.Left, scope, aggregates);
            CheckCondition(binary.Right, scope, aggregates);
            return InferredType.Boolean;
        }

        var left = TypeOf(binary.Left, scope, aggregates);
        var right = TypeOf(binary.Right, scope, aggregates);
        switch (binary.Operator)
        {
            case BinaryOperator.In:
                if (!right.MayBe(InferredKind.List))
                    throw Error(binary.Right, "IN takes a list", "InvalidArgumentType");
                return InferredType.Boolean;
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains:
                return InferredType.Boolean;
            case BinaryOperator.RegexMatch:
                if (!left.MayBe(InferredKind.String) || !right.MayBe(InferredKind.String))
                    throw Error(binary, "A regular expression is held against a string, and is one", "InvalidArgumentType");
                return InferredType.Boolean;
            case BinaryOperator.Add:
                CheckSum(binary.Right, left, right);
                return left.IsNumber && right.IsNumber ? Number(left, right) : InferredType.Any;
            case BinaryOperator.Concatenate:
                CheckConcatenation(binary, left, right);
                return InferredType.Any;
            default:
                CheckReckoning(binary, left, right);
                return left.IsNumber && right.IsNumber ? Number(left, right, binary.Operator == BinaryOperator.Power) : InferredType.Any;
        }

        static InferredType Number(InferredType left, InferredType right, bool isFloat = false) =>
            isFloat || left.Kind == InferredKind.Float || right.Kind == InferredKind.Float ? InferredType.Float : InferredType.Integer;
    }

    /// <summary>A text is joined with texts and numbers alone, and to a date or time only a duration is added; lists take anything.</summary>
    private void CheckSum(Expression added, InferredType left, InferredType right)
    {
        if (IsOpen(left) || IsOpen(right))
            return;

        var fits = left.Kind is InferredKind.Temporal or InferredKind.Duration
            ? right.Kind == InferredKind.Duration || (right.Kind == InferredKind.Temporal && left.Kind == InferredKind.Duration)
            : left.MayBe(InferredKind.String, InferredKind.Integer, InferredKind.Float) && right.MayBe(InferredKind.String, InferredKind.Integer, InferredKind.Float);
        if (!fits)
            throw Error(added, $"A {left.Kind} and a {right.Kind} cannot be added", "InvalidArgumentType");

        static bool IsOpen(InferredType type) => type.Kind is InferredKind.Any or InferredKind.Null or InferredKind.Property or InferredKind.List;
    }

    /// <summary>Strings are joined with strings, and lists with lists.</summary>
    private void CheckConcatenation(BinaryExpression binary, InferredType left, InferredType right)
    {
        if (!left.MayBe(InferredKind.String, InferredKind.List) || !right.MayBe(InferredKind.String, InferredKind.List)
            || (left.Kind, right.Kind) is (InferredKind.String, InferredKind.List) or (InferredKind.List, InferredKind.String))
            throw Error(binary.Right, $"A {left.Kind} and a {right.Kind} cannot be joined", "InvalidArgumentType");
    }

    /// <summary>Of a date or time only a duration is taken away; durations are multiplied and divided, as numbers are.</summary>
    private void CheckReckoning(BinaryExpression binary, InferredType left, InferredType right)
    {
        InferredKind[] taken = binary.Operator switch
        {
            BinaryOperator.Subtract when left.Kind == InferredKind.Temporal => [InferredKind.Duration],
            BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide => [InferredKind.Integer, InferredKind.Float, InferredKind.Duration],
            _ => [InferredKind.Integer, InferredKind.Float],
        };
        if (!right.MayBe(taken))
            throw Error(binary.Right, $"A {right.Kind} cannot be reckoned with here", "InvalidArgumentType");
        if (!left.MayBe([.. taken, .. binary.Operator == BinaryOperator.Subtract ? new[] { InferredKind.Temporal } : []]))
            throw Error(binary.Left, $"A {left.Kind} cannot be reckoned with here", "InvalidArgumentType");
    }

    private InferredType OfCase(CaseExpression @case, Scope scope, Aggregates aggregates)
    {
        CheckParts([@case.Subject], scope, aggregates);
        var result = @case.Else is null ? InferredType.Null : TypeOf(@case.Else, scope, aggregates);
        foreach (var branch in @case.Branches)
        {
            foreach (var test in branch.When)
            {
                if (@case.Subject is null)
                    CheckCondition(test, scope, aggregates);
                else
                    TypeOf(test, scope, aggregates);
            }

            result = InferredType.Either(result, TypeOf(branch.Then, scope, aggregates));
        }

        return result;
    }

    private InferredType OfSubquery(SubqueryExpression subquery, Scope scope)
    {
        if (subquery.Query.DescendantsAndSelf().OfType<Clause>().FirstOrDefault(clause => clause.IsUpdate()) is { } update)
            throw Error(update, "A subquery in an expression cannot write", "InvalidClauseComposition");
        var columns = CheckQuery(subquery.Query, scope.Inner(), mayReadAlone: subquery.Kind != SubqueryKind.Collect);
        switch (subquery.Kind)
        {
            case SubqueryKind.Exists:
                return InferredType.Boolean;
            case SubqueryKind.Count:
                return InferredType.Integer;
            default:
                if (columns.Count != 1)
                    throw Error(subquery, "COLLECT { } returns exactly one column", "InvalidClauseComposition");
                return InferredType.ListOf(columns[0].Value);
        }
    }

    private InferredType OfComprehension(Expression expression, Scope scope, Aggregates aggregates)
    {
        var inner = scope.Inner();
        switch (expression)
        {
            case ListComprehension each:
                var item = ItemOf(each.List, scope, aggregates);
                inner.Declare(each.Variable, item);
                CheckWhere(each.Where, inner);
                return InferredType.ListOf(each.Result is null ? item : TypeOf(each.Result, inner));
            case QuantifierExpression quantifier:
                inner.Declare(quantifier.Variable, ItemOf(quantifier.List, scope, aggregates));
                CheckWhere(quantifier.Where, inner);
                return InferredType.Boolean;
            case ReduceExpression reduce:
                TypeOf(reduce.Initial, scope, aggregates);
                inner.Declare(reduce.Accumulator, InferredType.Any);
                inner.Declare(reduce.Variable, ItemOf(reduce.List, scope, aggregates));
                TypeOf(reduce.Step, inner);
                return InferredType.Any;
            case PatternComprehension each:
                DeclarePatterns([each.Pattern], inner);
                CheckPatternExpressions(each.Pattern, inner);
                CheckWhere(each.Where, inner);
                return InferredType.ListOf(TypeOf(each.Result, inner));
            case MapProjection projection:
                TypeOf(projection.Subject, scope, aggregates);
                foreach (var selector in projection.Items)
                {
                    if (selector is MapProjectionEntry entry)
                        TypeOf(entry.Value, scope, aggregates);
                    else if (selector is VariableSelector { Name: var name } && !scope.Contains(name))
                        throw Undefined(selector, name);
                }

                return InferredType.Map;
            default:
                throw new ArgumentException($"Not an expression of the language: {expression.GetType().Name}.", nameof(expression));
        }
    }

    private InferredType ItemOf(Expression list, Scope scope, Aggregates aggregates)
    {
        var type = TypeOf(list, scope, aggregates);
        return type.MayBe(InferredKind.List)
            ? type.Item ?? InferredType.Any
            : throw Error(list, "A list is wanted after IN", "InvalidArgumentType");
    }
}
