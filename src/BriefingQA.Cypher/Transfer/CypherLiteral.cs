using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Property values and names as Cypher text that gives them back when it is run.</summary>
internal static class CypherLiteral
{
    public static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Bytes, which no literal has, become a list of integers.</summary>
    public static string Of(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Float => OfFloat(value.AsFloat()),
        CypherValueKind.List => $"[{string.Join(", ", value.AsList().Select(Of))}]",
        CypherValueKind.Bytes => $"[{string.Join(", ", value.AsBytes())}]",
        CypherValueKind.Date or CypherValueKind.LocalTime or CypherValueKind.Time or CypherValueKind.LocalDateTime
            or CypherValueKind.DateTime or CypherValueKind.Duration => $"{value.Kind.ToString().ToLowerInvariant()}({CypherText.Of(value)})",
        _ => CypherText.Of(value),
    };

    public static string Map(IEnumerable<KeyValuePair<string, CypherValue>> entries) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{Name(entry.Key)}: {Of(entry.Value)}"))}}}";

    private static string OfFloat(double value) => value switch
    {
        double.NaN => "(0.0 / 0.0)",
        double.PositiveInfinity => "(1.0 / 0.0)",
        double.NegativeInfinity => "(-1.0 / 0.0)",
        _ => CypherText.OfFloat(value),
    };
}
