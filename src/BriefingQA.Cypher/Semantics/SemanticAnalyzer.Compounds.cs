using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>CASE, subqueries, comprehensions and map projections: expressions with variables or queries of their own.</summary>
internal sealed partial class SemanticAnalyzer
{
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
        var columns = CheckQuery(subquery.Query, scope.ForSubquery(), mayReadAlone: subquery.Kind != SubqueryKind.Collect);
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
                DeclareInside(each, each.Variable, item, inner);
                CheckWhere(each.Where, inner);
                return InferredType.ListOf(each.Result is null ? item : TypeOf(each.Result, inner));
            case QuantifierExpression quantifier:
                DeclareInside(quantifier, quantifier.Variable, ItemOf(quantifier.List, scope, aggregates), inner);
                CheckWhere(quantifier.Where, inner);
                return InferredType.Boolean;
            case ReduceExpression reduce:
                TypeOf(reduce.Initial, scope, aggregates);
                DeclareInside(reduce, reduce.Accumulator, InferredType.Any, inner);
                DeclareInside(reduce, reduce.Variable, ItemOf(reduce.List, scope, aggregates), inner);
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

    /// <summary>Declares a variable of a comprehension. It may hide one of its own query, but none around the subquery that it stands in.</summary>
    private void DeclareInside(SyntaxNode node, string name, InferredType type, Scope inner)
    {
        if (inner.IsAroundSubqueryOf(name))
            throw Error(node, $"Variable {name} hides one around this subquery; give it another name", "VariableAlreadyBound");
        inner.Declare(name, type);
    }

    private InferredType ItemOf(Expression list, Scope scope, Aggregates aggregates)
    {
        var type = TypeOf(list, scope, aggregates);
        return type.MayBe(InferredKind.List)
            ? type.Item ?? InferredType.Any
            : throw Error(list, "A list is wanted after IN", "InvalidArgumentType");
    }
}
