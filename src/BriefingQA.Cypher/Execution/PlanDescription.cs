using BriefingQA.Cypher.Execution.Operators;

namespace BriefingQA.Cypher.Execution;

/// <summary>A plan as EXPLAIN and PROFILE give it.</summary>
internal static class PlanDescription
{
    /// <param name="profile">Where given, each step says how many rows it gave.</param>
    public static IReadOnlyList<PlanStep> Of(Operator root, PlanProfile? profile)
    {
        var steps = new List<PlanStep>();
        Describe(root, 0, profile, steps);
        return steps;
    }

    private static void Describe(Operator step, int depth, PlanProfile? profile, List<PlanStep> steps)
    {
        steps.Add(new PlanStep(depth, step.Name, step.Details, profile?.RowsOf(step)));
        foreach (var source in step.Sources)
            Describe(source, depth + 1, profile, steps);
    }
}
