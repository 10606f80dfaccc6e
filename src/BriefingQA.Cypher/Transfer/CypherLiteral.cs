using System.Globalization;
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
        CypherValueKind.Date => Call("date", value.AsDate()),
        CypherValueKind.LocalTime => Call("localtime", value.AsLocalTime()),
        CypherValueKind.Time => Call("time", value.AsTime()),
        CypherValueKind.LocalDateTime => Call("localdatetime", value.AsLocalDateTime()),
        CypherValueKind.DateTime => Call("datetime", value.AsDateTime()),
        CypherValueKind.Duration => Call("duration", value.AsDuration()),
        CypherValueKind.Point => value.AsPoint().ToString(),
        CypherValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        _ => CypherText.Of(value),
    };

    public static string Map(IEnumerable<KeyValuePair<string, CypherValue>> entries) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{Name(entry.Key)}: {Of(entry.Value)}"))}}}";

    private static string Call(string function, object argument) => $"{function}('{argument}')";

    private static string OfFloat(double value) => value switch
    {
        double.NaN => "(0.0 / 0.0)",
        double.PositiveInfinity => "(1.0 / 0.0)",
        double.NegativeInfinity => "(-1.0 / 0.0)",
        _ => CypherText.OfFloat(value),
    };
}
