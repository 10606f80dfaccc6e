using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>MATCH, and patterns in expressions.</summary>
internal sealed partial class QueryPlanner
{
    private (Operator Step, SlotScope Scope) PlanMatch(MatchClause match, Operator step, SlotScope scope)
    {
        if (!match.Optional)
            return PlanPatterns(match.Patterns, match.Where, step, scope);

        var firstSlot = SlotCount;
        var (inner, after) = PlanPatterns(match.Patterns, match.Where, Argument.Instance, scope);
        return (new Optional(step, inner, [.. after.Slots.Where(slot => slot >= firstSlot)]), after);
    }

    /// <summary>Finds patterns for every row of a step; the variables of <paramref name="scope"/> are bound.</summary>
    public (Operator Step, SlotScope Scope) PlanPatterns(IEnumerable<PathPattern> patterns, Expression? where, Operator step, SlotScope scope)
    {
        var (plan, visible) = PlanPatternsWithCost(patterns, where, step, scope);
        return (plan.Step, visible);
    }

    /// <summary>As <see cref="PlanPatterns"/>, and tells what the planner expects of the plan.</summary>
    public (PartialPlan Plan, SlotScope Scope) PlanPatternsWithCost(IEnumerable<PathPattern> patterns, Expression? where, Operator step, SlotScope scope)
    {
        var builder = new PatternGraphBuilder(this, scope);
        var pattern = builder.Build(patterns, where);
        foreach (var node in pattern.Nodes.Where(node => scope.Slots.Contains(node.Slot)))
            Compiler.LogRead(node.Slot);
        foreach (var edge in pattern.Edges.Where(edge => scope.Slots.Contains(edge.Slot)))
            Compiler.LogRead(edge.Slot);
        var plan = new PatternPlanner(pattern, Graph).Plan(step, scope.Slots);
        if (builder.Selections is { Count: > 0 } selections)
            plan = plan with { Step = selections.Aggregate(plan.Step, (source, selection) => new SelectShortest(source, selection, builder.Visible.Slots)) };
        return (plan, builder.Visible);
    }

    /// <summary>Plans the part of a quantified pattern that is repeated.</summary>
    public Repetition PlanRepetition(PathPattern pattern, Expression? where, PathQuantifier quantifier, SlotScope scope, out IReadOnlySet<int> reads)
    {
        Repetition repetition = null!;
        reads = Compiler.ReadsOf(() => repetition = RepetitionOf(pattern, where, quantifier, scope));
        return repetition;
    }

    private Repetition RepetitionOf(PathPattern pattern, Expression? where, PathQuantifier quantifier, SlotScope scope)
    {
        var firstSlot = SlotCount;
        var start = NewSlot();
        var bound = new SlotScope(scope);
        bound.Add(RepetitionStart, start);
        var first = pattern.Elements[0] as NodePattern ?? new NodePattern(null, null, null, null);
        var startName = first.Variable ?? RepetitionStart;
        bound.Add(startName, start);
        var elements = pattern.Elements.Skip(pattern.Elements[0] is NodePattern ? 1 : 0).Prepend(first with { Variable = startName }).ToSyntaxList();

        var builder = new PatternGraphBuilder(this, bound);
        var graph = builder.Build([pattern with { Elements = elements, Variable = null }], where);
        var inner = new PatternPlanner(graph, Graph).Plan(Argument.Instance, bound.Slots).Step;
        var ownSlots = Enumerable.Range(firstSlot, SlotCount - firstSlot).ToArray();
        var groups = builder.Visible.Variables
            .Where(variable => variable.Value >= firstSlot && variable.Key != RepetitionStart)
            .Select(variable => (variable.Key, Single: variable.Value, Group: NewSlot()))
            .ToArray();
        return new Repetition(
            inner, start, graph.Nodes[^1].Slot, ownSlots,
            [.. graph.Edges.Select(edge => edge.Slot)], groups, quantifier.Min, quantifier.Max);
    }

    private const string RepetitionStart = " start";
}
