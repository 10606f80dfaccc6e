using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Semantics;

/// <summary>WITH and RETURN.</summary>
internal sealed partial class SemanticAnalyzer
{
    private Scope CheckWith(WithClause with, Scope scope)
    {
        var columns = CheckProjection(with.Projection, scope, with, with.Where);
        if (with.Projection.Items.FirstOrDefault(IsNameless) is { } nameless)
            throw Error(nameless, "An expression in WITH needs a name: … AS name", "NoExpressionAlias");
        return columns;
    }

    private static bool IsNameless(ProjectionItem item) => item.Alias is null && item.Expression is not Variable;

    /// <summary>Returns the scope behind the projection: its columns.</summary>
    private Scope CheckProjection(Projection projection, Scope scope, Clause clause, Expression? where)
    {
        var columns = new Scope(scope.Outer);
        if (projection.Star)
        {
            if (!scope.Own.Any() && clause is ReturnClause)
                throw Error(clause, "RETURN * has no variable to return", "NoVariablesInScope");
            columns.DeclareAll(scope.Own);
        }

        var names = new HashSet<string>(columns.Own.Select(column => column.Key), StringComparer.Ordinal);
        foreach (var item in projection.Items)
        {
            var type = TypeOf(item.Expression, scope, Aggregates.Allowed);
            var name = item.Alias ?? (item.Expression as Variable)?.Name ?? item.Text ?? "";
            if (!names.Add(name))
                throw Error(item, $"Two columns are named {name}", "ColumnNameConflict");
            if (scope.Outer?.Contains(name) == true && (item.Expression as Variable)?.Name != name)
                throw Error(item, $"{name} is already a variable around this subquery", "VariableAlreadyBound");
            columns.Declare(name, type);
        }

        var aggregates = projection.Items.Any(item => HasAggregate(item.Expression));
        if (aggregates)
            CheckGrouping(projection, scope);

        CheckSubclauses(projection, where, scope, columns, aggregates);
        CheckCount(projection.Skip, "SKIP");
        CheckCount(projection.Limit, "LIMIT");
        return columns;
    }

    /// <summary>
    /// ORDER BY and WHERE see the columns and, unless rows were merged by aggregation or DISTINCT, the variables before them.
    /// Rows that were merged may still be ordered and filtered by an expression that is a column.
    /// </summary>
    private void CheckSubclauses(Projection projection, Expression? where, Scope before, Scope columns, bool aggregates)
    {
        if (aggregates || projection.Distinct)
        {
            foreach (var sort in projection.OrderBy)
                CheckMerged(sort.Expression, projection, columns, aggregates);
            if (where is not null && HasVariableBeyond(columns, where))
                CheckMerged(where, projection, columns, aggregates: false);
            else
                CheckWhere(where, columns);
            return;
        }

        var both = before.Copy();
        both.DeclareAll(columns.Own);
        foreach (var sort in projection.OrderBy)
            TypeOf(sort.Expression, both);
        CheckWhere(where, both);
    }

    /// <summary>SKIP and LIMIT take a number that is the same for all rows.</summary>
    private void CheckCount(Expression? count, string clause)
    {
        if (count is null)
            return;
        if (count.DescendantsAndSelf().Any(node => node is Variable or SubqueryExpression or PatternComprehension or PatternExpression))
            throw Error(count, $"{clause} cannot depend on the rows", "NonConstantExpression");
        TypeOf(count, new Scope());
        switch (count)
        {
            case Literal { Value: { Kind: CypherValueKind.Integer } value } when value.AsInteger() < 0:
                throw Error(count, $"{clause} cannot be negative", "NegativeIntegerArgument");
            case Literal { Value.Kind: not CypherValueKind.Integer }:
                throw Error(count, $"{clause} takes an integer", "InvalidArgumentType");
        }
    }
}
