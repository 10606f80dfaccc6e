namespace BriefingQA.Cypher.Functions;

/// <summary>The aggregating functions.</summary>
internal static class AggregateFunctions
{
    public static IReadOnlyList<AggregateDefinition> All { get; } =
    [
        new("count", 1, 1, _ => new CountAggregator()),
        new("sum", 1, 1, _ => new SumAggregator()),
        new("avg", 1, 1, _ => new AverageAggregator()),
        new("min", 1, 1, _ => new ExtremeAggregator(-1)),
        new("max", 1, 1, _ => new ExtremeAggregator(1)),
        new("collect", 1, 1, _ => new CollectAggregator()),
        new("stDev", 1, 1, _ => new DeviationAggregator("stDev", isSample: true)),
        new("stDevP", 1, 1, _ => new DeviationAggregator("stDevP", isSample: false)),
        new("percentileCont", 2, 2, percentile => new PercentileAggregator("percentileCont", percentile, isContinuous: true)),
        new("percentileDisc", 2, 2, percentile => new PercentileAggregator("percentileDisc", percentile, isContinuous: false)),
    ];
}
