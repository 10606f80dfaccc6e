using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The aggregating functions.</summary>
internal static class AggregateFunctions
{
    public static IReadOnlyList<AggregateDefinition> All { get; } = [new("count", 1, 1, _ => new CountAggregator())];
}
