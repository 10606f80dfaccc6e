using System.Collections.Immutable;
using BriefingQA.Cypher.Execution.Operators;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>A plan that finds part of a pattern, and what is left to find.</summary>
/// <param name="Rows">How many rows the plan is expected to give for one row of its source.</param>
/// <param name="Cost">How many rows its steps are expected to touch, all together.</param>
internal sealed record PartialPlan(
    Operator Step,
    ImmutableHashSet<int> Filled,
    ImmutableList<PatternEdge> Found,
    ImmutableList<PatternEdge> Edges,
    ImmutableList<PatternPath> Paths,
    ImmutableList<Conjunct> Conjuncts,
    double Rows,
    double Cost)
{
    public static PartialPlan Of(Operator source, PatternGraph graph, IEnumerable<int> bound) =>
        new(source, [.. bound], [], [.. graph.Edges], [.. graph.Paths], [.. graph.Conjuncts], 1, 0);

    public bool IsFilled(PatternNode node) => Filled.Contains(node.Slot);

    /// <summary>The plan after one more step, which touches <paramref name="touched"/> rows and gives <paramref name="rows"/>.</summary>
    public PartialPlan Then(Operator step, IEnumerable<int> filled, double touched, double rows) =>
        this with { Step = step, Filled = Filled.Union(filled), Rows = rows, Cost = Cost + touched };

    public PartialPlan WithFound(PatternEdge edge) => this with { Edges = Edges.Remove(edge), Found = Found.Add(edge) };

    /// <summary>Puts together every path and tests every predicate whose parts are there.</summary>
    public PartialPlan Settled()
    {
        var plan = this;
        foreach (var path in Paths.Where(path => path.Nodes.All(IsFilled) && path.Edges.All(Found.Contains)))
        {
            plan = plan.Then(new PathProjection(plan.Step, path), [path.Slot], 0, plan.Rows) with { Paths = plan.Paths.Remove(path) };
        }

        var ready = plan.Conjuncts.FindAll(conjunct => conjunct.CanRun(plan.Filled));
        if (ready.IsEmpty)
            return plan;

        var rows = ready.Aggregate(plan.Rows, (rows, conjunct) => rows * conjunct.Selectivity);
        return plan with
        {
            Step = new Filter(plan.Step, [.. ready.Select(conjunct => conjunct.Test.IsTrue)], string.Join(" AND ", ready.Select(conjunct => conjunct.Text))),
            Conjuncts = plan.Conjuncts.RemoveRange(ready),
            Rows = rows,
            Cost = plan.Cost + plan.Rows,
        };
    }
}
