using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>A function over the rows of a group.</summary>
/// <param name="Name">In its documented spelling; calls find it in any case.</param>
/// <param name="MinArguments">Equal to <paramref name="MaxArguments"/>: 1, or 2 for the percentiles.</param>
/// <param name="Create">Makes the aggregator of one group. It is given the second argument's value in the group's first row, or null where there is none.</param>
internal sealed record AggregateDefinition(string Name, int MinArguments, int MaxArguments, Func<CypherValue, IAggregator> Create)
{
    /// <summary><c>count(*)</c> counts rows, <c>count(x)</c> the values that are not null; both use this, the first by adding true for every row.</summary>
    public static AggregateDefinition Count => FunctionRegistry.FindAggregate("count")!;

    /// <param name="distinct">Whether equal values are added once.</param>
    public IAggregator CreateAggregator(CypherValue secondArgument, bool distinct) =>
        distinct ? new DistinctAggregator(Create(secondArgument)) : Create(secondArgument);
}
