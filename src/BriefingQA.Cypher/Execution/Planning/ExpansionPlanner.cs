using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>Makes the steps that follow an edge from a node that is found, with the rows they are expected to give.</summary>
internal sealed class ExpansionPlanner(GraphView graph)
{
    // Longer walks are expected to find no more than walks of this length: real graphs run out of new relationships.
    private const double ExpectedWalkLength = 4;

    /// <summary>The plan after the edge, once for each end that it can be followed from.</summary>
    public IEnumerable<PartialPlan> Follow(PartialPlan plan, PatternEdge edge)
    {
        if (edge is RelationshipEdge { IsBound: true } bound)
        {
            yield return FollowBound(plan, bound);
            yield break;
        }

        if (plan.IsFilled(edge.Left))
            yield return FollowFrom(plan, edge, edge.Left);
        if (plan.IsFilled(edge.Right) && edge.Left != edge.Right && edge is not QuantifiedEdge)
            yield return FollowFrom(plan, edge, edge.Right);
    }

    private static PartialPlan FollowBound(PartialPlan plan, RelationshipEdge edge)
    {
        var step = new BoundRelationship(
            plan.Step, edge, plan.IsFilled(edge.Left), plan.IsFilled(edge.Right), DistinctFrom(plan.Found, edge));
        return plan.Then(step, [edge.Left.Slot, edge.Right.Slot], plan.Rows, plan.Rows).WithFound(edge);
    }

    private PartialPlan FollowFrom(PartialPlan plan, PatternEdge edge, PatternNode from)
    {
        var to = edge.Other(from);
        var toIsFilled = plan.IsFilled(to);
        var (degree, step) = edge switch
        {
            RelationshipEdge single => (Degree(from, Directed(single.Direction, edge, from), single.Types), ExpandStep(plan, single, from, to, toIsFilled)),
            WalkEdge { Selector: not null } walk => (toIsFilled ? 1.0 : graph.NodeCount, new ShortestPathExpand(plan.Step, walk, from, to, toIsFilled, WalkCondition.Of(plan, walk, to))),
            WalkEdge walk => (WalkDegree(walk, from), new WalkExpand(plan.Step, walk, from, to, toIsFilled, DistinctFrom(plan.Found, edge))),
            QuantifiedEdge quantified => (
                Math.Pow(Math.Max(1, graph.AverageDegree(null, RelationshipDirection.Both, null)), Math.Min(quantified.Repetition.Max ?? 3, 3)),
                (Operator)new RepeatExpand(plan.Step, quantified, from, to, toIsFilled, DistinctFrom(plan.Found, edge))),
            _ => throw new InvalidOperationException($"No step follows a {edge.GetType().Name}."),
        };

        var touched = plan.Rows * (degree + 1);
        var rows = plan.Rows * degree;
        if (toIsFilled && edge is not WalkEdge { Selector: not null })
            rows /= Math.Max(1, to.Label is { } label ? graph.CountNodesWithLabel(Math.Max(0, label.In(graph))) : graph.NodeCount);
        return plan.Then(step, [edge.Slot, to.Slot, .. SlotsOf(edge)], touched, rows).WithFound(edge);
    }

    private static Expand ExpandStep(PartialPlan plan, RelationshipEdge edge, PatternNode from, PatternNode to, bool toIsFilled) =>
        new(plan.Step, edge.Slot, from, to, toIsFilled, Directed(edge.Direction, edge, from), edge.Types, DistinctFrom(plan.Found, edge));

    private static int[] SlotsOf(PatternEdge edge) => edge is QuantifiedEdge quantified ? quantified.Repetition.GroupSlots : [];

    /// <summary>The relationships found before that the edge's could be among: a match never uses one twice.</summary>
    public static int[] DistinctFrom(IEnumerable<PatternEdge> found, PatternEdge edge) =>
    [
        .. found.Where(other => other is not WalkEdge { Selector: not null } && TypesOf(edge).MayShareTypeWith(TypesOf(other))).Select(other => other.Slot),
    ];

    private static TypeFilter TypesOf(PatternEdge edge) => edge switch
    {
        RelationshipEdge single => single.Types,
        WalkEdge walk => walk.Types,
        _ => TypeFilter.Any,
    };

    public static RelationshipDirection Directed(RelationshipDirection direction, PatternEdge edge, PatternNode from) =>
        ReferenceEquals(edge.Left, from) ? direction : Opposite(direction);

    private static RelationshipDirection Opposite(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
        RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
        _ => direction,
    };

    private double WalkDegree(WalkEdge walk, PatternNode from)
    {
        var degree = Degree(from, Directed(walk.Direction, walk, from), walk.Types);
        return Math.Pow(Math.Max(1, degree), Math.Max(1, Math.Min(walk.Max ?? (long)ExpectedWalkLength, ExpectedWalkLength)));
    }

    private double Degree(PatternNode from, RelationshipDirection direction, TypeFilter types) =>
        graph.AverageDegree(from.Label is { } label && label.In(graph) is >= 0 and var id ? id : null, direction, types.Resolve(graph));
}
