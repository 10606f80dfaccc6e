using System.Globalization;
using System.Text.Json;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Differential;

/// <summary>One text for a value of ours and for the same value in the typed JSON of Neo4j's Query API, without ids.</summary>
internal static class ComparableText
{
    public static string Row(IEnumerable<string> values) => string.Join(", ", values);

    public static string Of(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Float => Float(value.AsFloat()),
        CypherValueKind.String => Quoted(value.AsString()),
        CypherValueKind.List => List(value.AsList().Select(Of)),
        CypherValueKind.Map => Map(value.AsMap()),
        CypherValueKind.Node => Node(value.AsNode().Labels, Map(value.AsNode().Properties)),
        CypherValueKind.Relationship => $"[{value.AsRelationship().Type} {Map(value.AsRelationship().Properties)}]",
        CypherValueKind.Path => Path(value.AsPath()),
        _ => CypherText.Of(value),
    };

    public static string Of(JsonElement typed)
    {
        var value = typed.GetProperty("_value");
        return typed.GetProperty("$type").GetString() switch
        {
            "Null" => "null",
            "Boolean" => value.GetBoolean() ? "true" : "false",
            "Integer" => value.GetString()!,
            "Float" => Float(double.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "String" => Quoted(value.GetString()!),
            "List" or "Path" => List(value.EnumerateArray().Select(Of)),
            "Map" => Map(value),
            "Node" => Node(value.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!), Map(value.GetProperty("_properties"))),
            "Relationship" => $"[{value.GetProperty("_type").GetString()} {Map(value.GetProperty("_properties"))}]",
            var type => throw new NotSupportedException($"A value of type {type} is not compared."),
        };
    }

    private static string Quoted(string text) => $"'{text}'";

    // Sums depend on the order of what is added in the last digits.
    private static string Float(double value) => value.ToString("G12", CultureInfo.InvariantCulture) is var text && text.All(c => char.IsAsciiDigit(c) || c == '-') ? $"{text}.0" : text;

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Node(IEnumerable<string> labels, string properties) => $"({string.Join(':', labels.Order(StringComparer.Ordinal))} {properties})";

    private static string Map(CypherMap map) => Map(map.Select(entry => (entry.Key, Of(entry.Value))));

    private static string Map(JsonElement json) => Map(json.EnumerateObject().Select(entry => (entry.Name, Of(entry.Value))));

    private static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    private static string Path(GraphPath path) => List(path.Nodes
        .SelectMany((node, i) => i == 0 ? [CypherValue.Of(node)] : new[] { CypherValue.Of(path.Relationships[i - 1]), CypherValue.Of(node) })
        .Select(Of));
}
