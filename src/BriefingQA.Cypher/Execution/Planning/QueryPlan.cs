using BriefingQA.Cypher.Execution.Operators;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>The plan of a query, or of a part of one.</summary>
/// <param name="Columns">What the query returns and in which slots; empty where it returns nothing.</param>
/// <param name="Returns">Whether it ends with RETURN, or is a lone CALL.</param>
internal sealed record QueryPlan(Operator Root, IReadOnlyList<KeyValuePair<string, int>> Columns, bool Returns)
{
    public int[] Slots => [.. Columns.Select(column => column.Value)];
}
