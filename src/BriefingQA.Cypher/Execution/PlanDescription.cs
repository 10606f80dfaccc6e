using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>A plan as rows, the last operator first, each below those it serves and indented once more.</summary>
internal static class PlanDescription
{
    /// <param name="profile">Where given, a column says how many rows each operator gave.</param>
    public static QueryResult Of(Operator root, PlanProfile? profile)
    {
        var rows = new List<IReadOnlyList<CypherValue>>();
        Describe(root, 0, profile, rows);
        string[] columns = profile is null ? ["operator", "details"] : ["operator", "details", "rows"];
        return new QueryResult(columns, rows, new QueryStatistics());
    }

    private static void Describe(Operator step, int depth, PlanProfile? profile, List<IReadOnlyList<CypherValue>> rows)
    {
        CypherValue name = new string(' ', 2 * depth) + step.Name;
        rows.Add(profile is null ? [name, step.Details] : [name, step.Details, profile.RowsOf(step)]);
        foreach (var source in step.Sources)
            Describe(source, depth + 1, profile, rows);
    }
}
