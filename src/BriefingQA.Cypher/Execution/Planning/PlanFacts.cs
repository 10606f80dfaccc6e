using BriefingQA.Cypher.Execution.Operators;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>What can be told of a plan from its operators.</summary>
internal static class PlanFacts
{
    public static bool Writes(Operator step) => step is Update || step.Sources.Any(Writes);
}
