using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher;

/// <summary>What a statement gave: its columns in order, its rows in order, and what it changed.</summary>
/// <param name="Rows">Each as long as <paramref name="Columns"/>.</param>
public sealed record QueryResult(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<CypherValue>> Rows,
    QueryStatistics Statistics)
{
    /// <summary>Of EXPLAIN and PROFILE the plan, the last operator first, each before those that serve it; null of every other statement.</summary>
    public IReadOnlyList<PlanStep>? Plan { get; init; }

    public static QueryResult Empty { get; } = new([], [], new QueryStatistics());
}
