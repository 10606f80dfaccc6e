using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>What may stand beside an aggregating function.</summary>
internal sealed partial class SemanticAnalyzer
{
    private static bool IsAggregate(SyntaxNode node) =>
        node is CountStar || (node is FunctionCall call && FunctionRegistry.FindAggregate(call.Name) is not null);

    /// <summary>Whether the expression aggregates rows of its own query, not only those of a subquery in it.</summary>
    private static bool HasAggregate(SyntaxNode node) =>
        IsAggregate(node) || (node is not SubqueryExpression && node.Children().Any(HasAggregate));

    /// <summary>
    /// Beside an aggregate an item may use only what is one value a group: constants, and variables and properties that are
    /// grouping keys by themselves.
    /// </summary>
    private void CheckGrouping(Projection projection, Scope scope)
    {
        var keys = projection.Items.Where(item => !HasAggregate(item.Expression)).Select(item => item.Expression).ToList();
        if (projection.Star)
            keys.AddRange(scope.Own.Select(variable => new Variable(variable.Key)));
        foreach (var item in projection.Items.Where(item => HasAggregate(item.Expression)))
        {
            if (FindUngrouped(item.Expression, keys, scope) is { } ungrouped)
                throw Ambiguous(ungrouped);
        }
    }

    /// <summary>The first part that is neither aggregated nor constant nor a simple grouping key.</summary>
    private static Expression? FindUngrouped(SyntaxNode node, List<Expression> keys, Scope scope)
    {
        if (IsAggregate(node) || (node is Variable or PropertyAccess { Subject: Variable } && keys.Contains((Expression)node)))
            return null;
        if (VariableOf(node) is { } name && scope.Contains(name) && !keys.Contains(new Variable(name)))
            return new Variable(name) { Position = node.Position };
        if (node is Variable variable)
            return scope.Contains(variable.Name) ? variable : null;
        return node.Children().Select(child => FindUngrouped(child, keys, scope)).FirstOrDefault(found => found is not null);
    }

    private CypherSyntaxException Ambiguous(SyntaxNode node) =>
        Error(node, "Beside an aggregation only grouping keys may be used", "AmbiguousAggregationExpression");

    /// <summary>An ORDER BY or WHERE after rows were merged: its parts must be columns, by name or by being the same expression.</summary>
    /// <param name="aggregates">Whether it may aggregate.</param>
    private void CheckMerged(Expression expression, Projection projection, Scope columns, bool aggregates)
    {
        if (!aggregates && HasAggregate(expression))
            throw Error(expression, "Aggregation may only stand in the columns of WITH and RETURN", "InvalidAggregation");
        var projected = projection.Items.Select(item => item.Expression).ToList();
        if (!projected.Contains(expression))
            CheckMerged(expression, projected, columns, mixed: HasAggregate(expression));
    }

    private void CheckMerged(SyntaxNode part, List<Expression> projected, Scope columns, bool mixed)
    {
        if (part is Expression expression && projected.Contains(expression))
        {
            if (mixed && expression is not (Variable or PropertyAccess) && !HasAggregate(expression) && HasVariable(expression))
                throw Ambiguous(expression);
            return;
        }

        switch (part)
        {
            case Variable variable when !columns.Contains(variable.Name):
                throw Undefined(variable, variable.Name);
            case ListComprehension or PatternComprehension or ReduceExpression or QuantifierExpression or SubqueryExpression:
                TypeOf((Expression)part, columns);
                break;
            case FunctionCall call:
                CheckFunction(call);
                goto default;
            default:
                foreach (var child in part.Children())
                    CheckMerged(child, projected, columns, mixed);
                break;
        }
    }

    private static bool HasVariableBeyond(Scope scope, SyntaxNode node) =>
        node.DescendantsAndSelf().OfType<Variable>().Any(variable => !scope.Contains(variable.Name));

    private static bool HasVariable(SyntaxNode node) => node.DescendantsAndSelf().Any(part => part is Variable);
}
