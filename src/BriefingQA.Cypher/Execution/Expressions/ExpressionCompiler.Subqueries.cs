using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Patterns and queries inside expressions: each is a plan that runs in the frame of the row.</summary>
internal sealed partial class ExpressionCompiler
{
    private Test BuildPatternTest(PathPattern pattern, SlotScope scope)
    {
        return BuildMatchTest([pattern], null, scope);
    }

    private Test BuildMatchTest(IReadOnlyList<PathPattern> patterns, Expression? where, SlotScope scope)
    {
        Operator plan = Argument.Instance;
        var reads = ReadsOf(() => (plan, _) = planner.PlanPatterns(patterns, where, Argument.Instance, scope));
        if (SemiJoinOf(patterns, where, scope, plan, reads) is { } join)
            return join.Matches;
        return frame => frame.OpenSubquery(plan).MoveNext();
    }

    /// <summary>Null where the matches depend on more than one node, or the graph may change meanwhile.</summary>
    private SemiJoin? SemiJoinOf(IReadOnlyList<PathPattern> patterns, Expression? where, SlotScope scope, Operator perNode, IReadOnlySet<int> reads)
    {
        if (!planner.IsReadOnly || reads.Count != 1 || patterns.Any(pattern => pattern.Selector is not null || pattern.Elements.Any(element => element is ParenthesizedPattern)))
            return null;

        var slot = reads.First();
        var nodes = patterns.SelectMany(pattern => pattern.Elements).OfType<NodePattern>();
        if (nodes.FirstOrDefault(node => node.Variable is { } name && scope.Find(name) == slot) is not { Variable: { } node })
            return null;

        var firstRead = _reads.Count;
        var (plan, found) = planner.PlanPatternsWithCost(patterns, where, Argument.Instance, SlotScope.Empty);
        _reads.RemoveRange(firstRead, _reads.Count - firstRead);
        return new SemiJoin(slot, perNode, plan.Step, found.Find(node)!.Value, plan.Cost);
    }

    private Evaluator BuildPatternCount(PathPattern pattern, SlotScope scope)
    {
        var (plan, _) = planner.PlanPatterns([pattern], null, Argument.Instance, scope);
        return frame => Count(frame.OpenSubquery(plan));
    }

    private Evaluator BuildPatternExpression(PatternExpression expression, SlotScope scope)
    {
        if (expression.Pattern.Selector is null)
        {
            var test = BuildPatternTest(expression.Pattern, scope);
            return frame => test(frame);
        }

        // A path on its own, as of shortestPath(…): the first, or all of them.
        const string path = " path";
        var (plan, found) = planner.PlanPatterns([expression.Pattern with { Variable = path }], null, Argument.Instance, scope);
        var slot = found.Find(path)!.Value;
        if (expression.Pattern.Selector.Kind == PathSelectorKind.ShortestPathFunction)
            return frame => frame.OpenSubquery(plan).MoveNext() ? frame.Slots[slot] : CypherValue.Null;
        return frame => Collect(frame, frame.OpenSubquery(plan), row => row.Slots[slot]);
    }

    private Evaluator BuildPatternComprehension(PatternComprehension comprehension, SlotScope scope)
    {
        var (plan, found) = planner.PlanPatterns([comprehension.Pattern], comprehension.Where, Argument.Instance, scope);
        var result = Build(comprehension.Result, found);
        return frame => Collect(frame, frame.OpenSubquery(plan), result);
    }

    private Test BuildExistsTest(Query query, SlotScope scope)
    {
        if (query is SingleQuery { Clauses: [MatchClause { Optional: false } match] })
            return BuildMatchTest(match.Patterns, match.Where, scope.ForSubquery());

        var plan = planner.PlanQuery(query, Argument.Instance, scope.ForSubquery());
        return frame => frame.OpenSubquery(plan.Root).MoveNext();
    }

    private Evaluator BuildSubquery(SubqueryExpression subquery, SlotScope scope)
    {
        if (subquery.Kind == SubqueryKind.Exists)
        {
            var test = BuildExistsTest(subquery.Query, scope);
            return frame => test(frame);
        }

        var plan = planner.PlanQuery(subquery.Query, Argument.Instance, scope.ForSubquery());
        if (subquery.Kind == SubqueryKind.Count)
            return frame => Count(frame.OpenSubquery(plan.Root));

        var slot = plan.Slots[0];
        return frame => Collect(frame, frame.OpenSubquery(plan.Root), row => row.Slots[slot]);
    }

    private static CypherValue Count(Cursor cursor)
    {
        var count = 0L;
        while (cursor.MoveNext())
            count++;
        return count;
    }

    private static CypherValue Collect(Frame frame, Cursor cursor, Evaluator result)
    {
        var results = new List<CypherValue>();
        while (cursor.MoveNext())
            results.Add(result(frame));

        return CypherValue.Of(CypherList.Wrap([.. results]));
    }
}
