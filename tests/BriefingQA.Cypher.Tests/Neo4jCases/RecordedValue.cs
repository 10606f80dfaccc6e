using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Neo4jCases;

/// <summary>
/// One text for all values that count as equal: numbers by value, nodes by labels and properties, relationships by type and
/// properties, dates and times as ISO 8601; points are not compared.
/// </summary>
internal static partial class RecordedValue
{
    /// <summary>Whether lists in the rows are in an order that the query leaves open.</summary>
    public static bool CollectsWithoutOrder(string query) => CollectingPattern().IsMatch(query);

    public static string Row(IEnumerable<string> values, bool isBag) =>
        string.Join(", ", isBag ? values.Select(value => string.Concat(value.Order())) : values);

    public static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => Number(json.GetDouble()),
        JsonValueKind.String => Text(json.GetString()!),
        JsonValueKind.Array => List(json.EnumerateArray().Select(Of)),
        _ => Object(json),
    };

    public static string Of(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Integer or CypherValueKind.Float => Number(value.AsNumber()),
        CypherValueKind.String => Text(value.AsString()),
        CypherValueKind.List => List(value.AsList().Select(Of)),
        CypherValueKind.Map => Map(value.AsMap()),
        CypherValueKind.Node => $"({List(value.AsNode().Labels.Order(StringComparer.Ordinal))} {Map(value.AsNode().Properties)})",
        CypherValueKind.Relationship => $"[{value.AsRelationship().Type} {Map(value.AsRelationship().Properties)}]",
        CypherValueKind.Path => Path(value.AsPath()),
        CypherValueKind.Point => "point",
        >= CypherValueKind.Date and <= CypherValueKind.Duration => Text(CypherText.Of(value).Trim('\'')),
        _ => CypherText.Of(value),
    };

    private static string Object(JsonElement json)
    {
        if (json.TryGetProperty("point", out _) || json.TryGetProperty("srid", out _))
            return "point";
        if (json.TryGetProperty("properties", out var properties) && json.TryGetProperty("labels", out var labels))
            return $"({List(labels.EnumerateArray().Select(label => label.GetString()!).Order(StringComparer.Ordinal))} {Entries(properties)})";
        return json.TryGetProperty("properties", out properties) && json.TryGetProperty("type", out var type)
            ? $"[{type.GetString()} {Entries(properties)}]"
            : Entries(json);
    }

    private static string Number(double number) =>
        double.IsFinite(number) ? number.ToString("G12", CultureInfo.InvariantCulture) : Text(CypherText.OfFloat(number));

    private static string Text(string text)
    {
        var match = TimePattern().Match(text);
        if (!match.Success)
            return $"'{text}'";
        var seconds = match.Groups["seconds"].Success ? match.Groups["seconds"].Value : "00";
        return $"'{match.Groups["head"]}:{seconds}.{match.Groups["fraction"].Value.TrimEnd('0')}{match.Groups["rest"]}'";
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Map(CypherMap map) => Entries(map.Select(entry => (entry.Key, Of(entry.Value))));

    private static string Entries(JsonElement json) => Entries(json.EnumerateObject().Select(entry => (entry.Name, Of(entry.Value))));

    private static string Entries(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    private static string Path(GraphPath path) => List(path.Nodes
        .SelectMany((node, i) => i == 0
            ? [CypherValue.Of(node)]
            : new[] { CypherValue.Of(path.Relationships[i - 1]), CypherValue.Of(node) })
        .Select(Of));

    [GeneratedRegex(@"collect\(|COLLECT|\[\(|\[p = ")]
    private static partial Regex CollectingPattern();

    [GeneratedRegex(@"^(?<head>.*?\d\d:\d\d)(?::(?<seconds>\d\d)(?:\.(?<fraction>\d+))?)?(?<rest>(?:Z|[+-]\d\d:\d\d)?(?:\[.*\])?)$")]
    private static partial Regex TimePattern();
}
