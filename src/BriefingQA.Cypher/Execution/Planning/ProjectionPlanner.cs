using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Cypher.Writing;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>
/// Plans WITH and RETURN: items, grouping, DISTINCT, ORDER BY, SKIP, LIMIT and the WHERE of WITH, in the order in which
/// openCypher 9 gives them meaning.
/// </summary>
internal sealed class ProjectionPlanner(QueryPlanner planner)
{
    private ExpressionCompiler Compiler => planner.Compiler;

    public QueryPlan PlanReturn(ReturnClause clause, Operator source, SlotScope scope)
    {
        var (step, _, columns) = Plan(clause.Projection, null, source, scope);
        return new QueryPlan(step, columns, Returns: true);
    }

    public (Operator Step, SlotScope Scope) PlanWith(WithClause clause, Operator source, SlotScope scope)
    {
        var (step, after, _) = Plan(clause.Projection, clause.Where, source, scope);
        return (step, after);
    }

    private (Operator Step, SlotScope Scope, IReadOnlyList<KeyValuePair<string, int>> Columns) Plan(Projection projection, Expression? where, Operator source, SlotScope scope)
    {
        var items = ItemsOf(projection, scope);
        var isGrouped = items.Exists(item => QueryFacts.AggregatesIn(item.Expression).Any());
        var (step, computed) = isGrouped ? Grouped(items, projection.OrderBy, source, scope) : (source, new SlotScope(scope));

        var (after, columns) = (scope.BehindProjection(), new List<KeyValuePair<string, int>>());
        var values = new List<(int, Evaluator)>();
        var compiled = new List<(Expression Expression, int Slot, IReadOnlySet<int> Reads)>();
        foreach (var (name, expression) in items)
        {
            var (slot, reads) = SlotOf(expression, computed, values);
            columns.Add(KeyValuePair.Create(name, slot));
            compiled.Add((expression, slot, reads));
        }

        columns.ForEach(column => after.Add(column.Key, column.Value));
        var ordering = OrderingScope(compiled, columns, computed, projection.Distinct ? after : null);
        var late = projection is { Distinct: false, Limit: not null, OrderBy: [var first, ..] } ? Late(compiled, scope, step, values, first, ordering) : [];
        if (values.Count > late.Count)
            step = new Project(step, [.. values.Except(late)]);
        if (projection.Distinct)
            step = new Distinct(step, [.. columns.Select(column => column.Value).Distinct()]);
        step = Ordered(projection.OrderBy, projection.Skip, projection.Limit, step, ordering, where is null ? after : ordering, late);
        if (where is not null)
            step = new Filter(step, [Compiler.CompileTest(where, ordering).IsTrue], "WHERE");
        return (step, after, columns);
    }

    /// <summary>ORDER BY, SKIP and LIMIT over rows of which <paramref name="after"/> is what remains.</summary>
    /// <param name="late">What the rows still lack; the first item of ORDER BY does not read it.</param>
    public Operator Ordered(
        SyntaxList<SortItem> orderBy, Expression? skip, Expression? limit, Operator step, SlotScope ordering, SlotScope after, IReadOnlyList<(int Slot, Evaluator Value)> late)
    {
        var skipCount = skip is null ? null : Compiler.Compile(skip, SlotScope.Empty).Evaluate;
        var limitCount = limit is null ? null : Compiler.Compile(limit, SlotScope.Empty).Evaluate;
        if (orderBy.Count > 0)
        {
            var keys = orderBy.Select(item => new SortKey(Compiler.Compile(item.Expression, ordering).Evaluate, item.Descending)).ToList();
            step = new Sort(step, keys, late, after.Slots, skipCount, limitCount);
        }

        if (skipCount is not null)
            step = new Skip(step, skipCount);
        if (limitCount is not null)
            step = new Limit(step, limitCount, PlanFacts.Writes(step));
        return step;
    }

    /// <summary>The items that ORDER BY can do without at first: properties of what a pattern has found, which are read without an error.</summary>
    private List<(int Slot, Evaluator Value)> Late(
        List<(Expression Expression, int Slot, IReadOnlySet<int> Reads)> items, SlotScope scope, Operator source, List<(int Slot, Evaluator Value)> values, SortItem first, SlotScope ordering)
    {
        var needed = Compiler.Compile(first.Expression, ordering).Reads;
        return values.FindAll(value => !needed.Contains(value.Slot) && items.Exists(item => item.Slot == value.Slot
            && item.Expression is PropertyAccess { Subject: Variable variable } && scope.Find(variable.Name) is { } slot && source.Found.Contains(slot)));
    }

    private static List<(string Name, Expression Expression)> ItemsOf(Projection projection, SlotScope scope)
    {
        var items = projection.Star ? scope.Variables.Select(variable => (variable.Key, (Expression)new Variable(variable.Key))).OrderBy(item => item.Key, StringComparer.Ordinal).ToList() : [];
        items.AddRange(projection.Items.Select(item => (NameOf(item), item.Expression)));
        return items;
    }

    private static string NameOf(ProjectionItem item) =>
        item.Alias ?? (item.Expression as Variable)?.Name ?? item.Text ?? CypherWriter.Write(item.Expression);

    /// <summary>The slot that holds the expression's value; it is computed only where none does yet.</summary>
    private (int Slot, IReadOnlySet<int> Reads) SlotOf(Expression expression, SlotScope scope, List<(int, Evaluator)> values)
    {
        if (scope.FindComputed(expression) is { } computed)
            return (computed, new HashSet<int>());
        if (expression is Variable variable && scope.Find(variable.Name) is { } known)
        {
            Compiler.LogRead(known);
            return (known, new HashSet<int> { known });
        }

        var value = Compiler.Compile(expression, scope);
        var slot = planner.NewSlot();
        values.Add((slot, value.Evaluate));
        return (slot, value.Reads);
    }

    /// <summary>ORDER BY sees the new names, which hide older ones, and what the items have computed already.</summary>
    private static SlotScope OrderingScope(
        List<(Expression Expression, int Slot, IReadOnlySet<int> Reads)> items, List<KeyValuePair<string, int>> columns, SlotScope before, SlotScope? onlyAfter)
    {
        var ordering = new SlotScope(onlyAfter ?? before);
        columns.ForEach(column => ordering.Add(column.Key, column.Value));
        var hidden = columns.Where(column => before.Find(column.Key) is { } slot && slot != column.Value).Select(column => before.Find(column.Key)!.Value).ToHashSet();
        foreach (var (expression, slot, reads) in items)
        {
            var isNamed = expression is Variable variable && (onlyAfter is null || onlyAfter.Find(variable.Name) is not null);
            if (!isNamed && !reads.Overlaps(hidden))
                ordering.AddComputed(expression, slot);
        }

        return ordering;
    }

    /// <summary>Groups by the items without aggregating calls; gives a scope in which those items and the calls are computed.</summary>
    private (Operator Step, SlotScope Scope) Grouped(
        List<(string Name, Expression Expression)> items, SyntaxList<SortItem> orderBy, Operator source, SlotScope scope)
    {
        var after = new SlotScope(scope);
        var keys = new List<(int, Evaluator)>();
        foreach (var (_, expression) in items.Where(item => !QueryFacts.AggregatesIn(item.Expression).Any()))
        {
            var value = Compiler.Compile(expression, scope);
            var slot = expression is Variable variable ? scope.Find(variable.Name)!.Value : planner.NewSlot();
            if (!keys.Exists(key => key.Item1 == slot))
                keys.Add((slot, value.Evaluate));
            after.AddComputed(expression, slot);
        }

        var calls = new List<AggregateCall>();
        var aggregates = items.Select(item => item.Expression).Concat(orderBy.Select(item => item.Expression)).SelectMany(QueryFacts.AggregatesIn).Distinct().ToList();
        if (keys.Count == 0 && aggregates is [var only] && CountsRows(only, source, scope) && CountFromStore.Of(source, planner.NewSlot()) is { } counted)
        {
            after.AddComputed(only, counted.Slot);
            return (counted, after);
        }

        foreach (var call in aggregates)
        {
            var slot = planner.NewSlot();
            calls.Add(CallOf(call, slot, scope));
            after.AddComputed(call, slot);
        }

        return (new Aggregate(source, keys, calls), after);
    }

    /// <summary>Of <c>count(*)</c>, and of <c>count(x)</c> where a pattern has just found x, so that it is never null.</summary>
    private static bool CountsRows(Expression aggregate, Operator source, SlotScope scope) =>
        aggregate is CountStar
        || (aggregate is FunctionCall { Distinct: false, Arguments: [Variable variable] } call
            && call.Name.Equals("count", StringComparison.OrdinalIgnoreCase) && scope.Find(variable.Name) is { } slot && source.Found.Contains(slot));

    private AggregateCall CallOf(Expression expression, int slot, SlotScope scope)
    {
        if (expression is not FunctionCall call)
            return new AggregateCall(AggregateDefinition.Count, false, _ => CypherValue.True, null, slot);

        var function = FunctionRegistry.FindAggregate(call.Name)!;
        if (call.Arguments.Count < function.MinArguments || call.Arguments.Count > function.MaxArguments)
        {
            throw new CypherSyntaxException(
                $"Function `{function.Name}` cannot be called with {call.Arguments.Count} arguments.", call.Position, "InvalidNumberOfArguments");
        }

        var second = call.Arguments.Count > 1 ? Compiler.Compile(call.Arguments[1], scope).Evaluate : null;
        return new AggregateCall(function, call.Distinct, Compiler.Compile(call.Arguments[0], scope).Evaluate, second, slot);
    }
}
