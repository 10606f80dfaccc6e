using System.Globalization;
using System.Text.Json;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Graph.Neo4j;

/// <summary>
/// Values in the typed JSON of the Query API: <c>{"$type": "Integer", "_value": "1"}</c>.
/// Source: https://neo4j.com/docs/query-api/current/result-formats/
/// </summary>
internal static class TypedJson
{
    public static QueryResult ReadResult(JsonElement answer)
    {
        var counters = answer.TryGetProperty("counters", out var counted) ? ReadCounters(counted) : new QueryStatistics();
        if (!answer.TryGetProperty("data", out var data))
            return QueryResult.Empty with { Statistics = counters };
        return new QueryResult(
            [.. data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)],
            [.. data.GetProperty("values").EnumerateArray().Select(row => (IReadOnlyList<CypherValue>)[.. row.EnumerateArray().Select(Read)])],
            counters);
    }

    public static CypherValue Read(JsonElement typed)
    {
        var type = typed.GetProperty("$type").GetString();
        var value = typed.GetProperty("_value");
        return type switch
        {
            "Null" => CypherValue.Null,
            "Boolean" => value.GetBoolean(),
            "Integer" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Float" => ReadFloat(value.GetString()!),
            "String" => value.GetString(),
            "Base64" => CypherValue.Of(value.GetBytesFromBase64()),
            "List" => CypherValue.Of(CypherList.Wrap([.. value.EnumerateArray().Select(Read)])),
            "Map" => CypherValue.Of(ReadMap(value)),
            "Node" => CypherValue.Of(ReadNode(value)),
            "Relationship" => CypherValue.Of(ReadRelationship(value)),
            "Path" => CypherValue.Of(ReadPath(value)),
            _ => TypedTemporal.Read(type!, value.GetString()!),
        };
    }

    public static void Write(Utf8JsonWriter json, CypherValue value)
    {
        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value.Kind) ?? TypedTemporal.TypeOf(value));
        json.WritePropertyName("_value");
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                json.WriteNullValue();
                break;
            case CypherValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean());
                break;
            case CypherValueKind.Integer:
                json.WriteStringValue(value.AsInteger().ToString(CultureInfo.InvariantCulture));
                break;
            case CypherValueKind.Float:
                json.WriteStringValue(WriteFloat(value.AsFloat()));
                break;
            case CypherValueKind.String:
                json.WriteStringValue(value.AsString());
                break;
            case CypherValueKind.Bytes:
                json.WriteBase64StringValue(value.AsBytes());
                break;
            case CypherValueKind.List:
                json.WriteStartArray();
                foreach (var item in value.AsList())
                    Write(json, item);
                json.WriteEndArray();
                break;
            case CypherValueKind.Map:
                json.WriteStartObject();
                foreach (var (name, entry) in value.AsMap())
                {
                    json.WritePropertyName(name);
                    Write(json, entry);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(TypedTemporal.Write(value));
                break;
        }

        json.WriteEndObject();
    }

    private static string? TypeOf(CypherValueKind kind) => kind switch
    {
        CypherValueKind.Null => "Null",
        CypherValueKind.Boolean => "Boolean",
        CypherValueKind.Integer => "Integer",
        CypherValueKind.Float => "Float",
        CypherValueKind.String => "String",
        CypherValueKind.Bytes => "Base64",
        CypherValueKind.List => "List",
        CypherValueKind.Map => "Map",
        _ => null,
    };

    private static CypherValue ReadFloat(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string WriteFloat(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? (value > 0 ? "Infinity" : "-Infinity") : value.ToString("R", CultureInfo.InvariantCulture);

    private static CypherMap ReadMap(JsonElement map) => new(map.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value))));

    private static GraphNode ReadNode(JsonElement node) => new(
        node.GetProperty("_element_id").GetString()!,
        [.. node.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!)],
        ReadMap(node.GetProperty("_properties")));

    private static GraphRelationship ReadRelationship(JsonElement relationship) => new(
        relationship.GetProperty("_element_id").GetString()!,
        relationship.GetProperty("_start_node_element_id").GetString()!,
        relationship.GetProperty("_end_node_element_id").GetString()!,
        relationship.GetProperty("_type").GetString()!,
        ReadMap(relationship.GetProperty("_properties")));

    /// <summary>Nodes and relationships in turn.</summary>
    private static GraphPath ReadPath(JsonElement path)
    {
        var elements = path.EnumerateArray().Select(Read).ToList();
        return new GraphPath(
            [.. elements.Where((_, index) => index % 2 == 0).Select(element => element.AsNode())],
            [.. elements.Where((_, index) => index % 2 == 1).Select(element => element.AsRelationship())]);
    }

    private static QueryStatistics ReadCounters(JsonElement counters)
    {
        int Count(string name) => counters.TryGetProperty(name, out var count) ? count.GetInt32() : 0;
        return new QueryStatistics
        {
            NodesCreated = Count("nodesCreated"),
            NodesDeleted = Count("nodesDeleted"),
            RelationshipsCreated = Count("relationshipsCreated"),
            RelationshipsDeleted = Count("relationshipsDeleted"),
            PropertiesSet = Count("propertiesSet"),
            LabelsAdded = Count("labelsAdded"),
            LabelsRemoved = Count("labelsRemoved"),
            IndexesAdded = Count("indexesAdded"),
            IndexesRemoved = Count("indexesRemoved"),
            ConstraintsAdded = Count("constraintsAdded"),
            ConstraintsRemoved = Count("constraintsRemoved"),
        };
    }
}
