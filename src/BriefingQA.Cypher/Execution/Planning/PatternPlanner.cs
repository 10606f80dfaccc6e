using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>
/// Orders the steps that find a pattern. Greedy, from every possible start: the next step is the one that leaves the
/// fewest rows, the best start the one whose whole plan touches the fewest. Parts that are not connected are found on their
/// own and joined, unless it is cheaper to look for the second once for every row of the first.
/// </summary>
internal sealed class PatternPlanner(PatternGraph pattern, GraphView graph)
{
    // A lookup in an index that finds about one node is taken before any expansion: it makes the end of a later step known.
    private const double FewRows = 1.5;

    private readonly NodeAccessPlanner _access = new(graph);
    private readonly ExpansionPlanner _expansion = new(graph);

    /// <param name="bound">The slots that the source has filled.</param>
    public PartialPlan Plan(Operator source, IReadOnlyCollection<int> bound)
    {
        var plan = PartialPlan.Of(source, pattern, bound).Settled();
        var isFirst = true;
        while (true)
        {
            plan = Expanded(plan, bound);
            if (Unfilled(plan) is not { Count: > 0 } nodes)
                return plan;

            var nested = nodes.Select(node => Expanded(_access.Find(plan, node), bound)).MinBy(next => next.Cost)!;
            plan = isFirst || Joined(plan, nodes) is not { } joined || nested.Cost <= joined.Cost ? nested : joined;
            isFirst = false;
        }
    }

    private List<PatternNode> Unfilled(PartialPlan plan) => pattern.Nodes.FindAll(node => !plan.IsFilled(node));

    /// <summary>Follows edges from what is found until none is left that touches it.</summary>
    private PartialPlan Expanded(PartialPlan plan, IReadOnlyCollection<int> bound)
    {
        while (true)
        {
            var next = plan.Edges.Where(edge => edge.Reads.IsSubsetOf(plan.Filled)).SelectMany(edge => _expansion.Follow(plan, edge)).MinBy(RowsThenCost);
            if (next is null)
                return plan;

            if (next.Rows > FewRows && Lookup(plan) is { } lookup && lookup.Rows <= plan.Rows * FewRows)
                next = lookup;
            plan = next.Settled();
        }
    }

    private static (double Rows, double Cost) RowsThenCost(PartialPlan plan) => (plan.Settled().Rows, plan.Cost);

    /// <summary>Finds by an index the other end of an edge that is still to be followed to.</summary>
    private PartialPlan? Lookup(PartialPlan plan) => Unfilled(plan)
        .Where(node => plan.Edges.Any(edge => edge.Left == node || edge.Right == node))
        .Select(node => _access.FindByIndex(plan, node))
        .Where(next => next is not null)
        .MinBy(next => next!.Rows);

    /// <summary>The plan joined with one that finds another part of the pattern by itself.</summary>
    private PartialPlan? Joined(PartialPlan plan, List<PatternNode> nodes)
    {
        var alone = PartialPlan.Of(Argument.Instance, pattern, []);
        var own = nodes.Select(node => Expanded(_access.Find(alone, node), [])).MinBy(other => other.Cost)!;
        if (own.Filled.Overlaps(plan.Filled))
            return null;

        var keys = plan.Conjuncts
            .Select(conjunct => conjunct.Equality)
            .OfType<EqualityCondition>()
            .Select(equality =>
                equality.Left.Reads.Count > 0 && equality.Right.Reads.Count > 0 && equality.Left.Reads.IsSubsetOf(plan.Filled) && equality.Right.Reads.IsSubsetOf(own.Filled)
                    ? (Left: equality.Left, Right: equality.Right)
                    : (Left: equality.Right, Right: equality.Left))
            .Where(key => key.Left.Reads.Count > 0 && key.Right.Reads.Count > 0 && key.Left.Reads.IsSubsetOf(plan.Filled) && key.Right.Reads.IsSubsetOf(own.Filled))
            .ToArray();

        var rows = plan.Rows * own.Rows;
        var touched = own.Cost + own.Rows + (keys.Length > 0 ? plan.Rows : rows);
        var step = keys.Length > 0
            ? new HashJoin(plan.Step, own.Step, [.. keys.Select(key => key.Left.Evaluate)], [.. keys.Select(key => key.Right.Evaluate)], [.. own.Filled])
            : (Operator)new CartesianProduct(plan.Step, own.Step, [.. own.Filled]);
        return (plan with
        {
            Step = Distinguished(step, plan, own),
            Filled = plan.Filled.Union(own.Filled),
            Found = plan.Found.AddRange(own.Found),
            Edges = [.. own.Edges.Intersect(plan.Edges)],
            Paths = [.. own.Paths.Intersect(plan.Paths)],
            Conjuncts = [.. own.Conjuncts.Intersect(plan.Conjuncts)],
            Rows = rows,
            Cost = plan.Cost + touched,
        }).Settled();
    }

    private static Operator Distinguished(Operator step, PartialPlan plan, PartialPlan own)
    {
        foreach (var edge in own.Found)
        {
            if (ExpansionPlanner.DistinctFrom(plan.Found, edge) is { Length: > 0 } others)
                step = new DistinctRelationships(step, edge.Slot, others);
        }

        return step;
    }
}
