using System.Collections.Frozen;

namespace BriefingQA.Cypher.Functions;

/// <summary>The functions of openCypher and Neo4j 5 by name.</summary>
internal static class FunctionRegistry
{
    private static readonly FrozenDictionary<string, FunctionDefinition> Functions =
        new[]
        {
            ScalarFunctions.All, ConversionFunctions.All, StringFunctions.All, NumberFunctions.All, TranscendentalFunctions.All,
            ListFunctions.All, GraphFunctions.All, TemporalFunctions.All, DurationFunctions.All, SpatialFunctions.All,
        }.SelectMany(family => family).ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AggregateDefinition> AggregatesByName =
        AggregateFunctions.All.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<FunctionDefinition> All => Functions.Values;

    public static IEnumerable<AggregateDefinition> Aggregates => AggregatesByName.Values;

    /// <param name="name">In any case, with its namespace.</param>
    public static FunctionDefinition? Find(string name) => Functions.GetValueOrDefault(name);

    public static AggregateDefinition? FindAggregate(string name) => AggregatesByName.GetValueOrDefault(name);
}
