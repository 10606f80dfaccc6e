using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Api;

/// <summary>
/// Values as the plain JSON of the Neo4j Query API: nodes and relationships are objects with their ids, labels or type and
/// properties, a path is an alternating array, dates, times and points are strings. NaN and the infinities, which JSON
/// lacks, are strings too. Reads parameters: JSON numbers without a fraction or exponent are integers.
/// Source: https://neo4j.com/docs/query-api/current/result-formats/
/// </summary>
internal sealed class CypherValueJsonConverter : JsonConverter<CypherValue>
{
    public override bool HandleNull => true;

    public override CypherValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, CypherValue value, JsonSerializerOptions options)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                writer.WriteNullValue();
                break;
            case CypherValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case CypherValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case CypherValueKind.Float:
                WriteFloat(writer, value.AsFloat());
                break;
            case CypherValueKind.Bytes:
                writer.WriteBase64StringValue(value.AsBytes());
                break;
            case CypherValueKind.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList())
                    Write(writer, item, options);
                writer.WriteEndArray();
                break;
            case CypherValueKind.Map:
                WriteMap(writer, value.AsMap(), options);
                break;
            case CypherValueKind.Node:
                WriteNode(writer, value.AsNode(), options);
                break;
            case CypherValueKind.Relationship:
                WriteRelationship(writer, value.AsRelationship(), options);
                break;
            case CypherValueKind.Path:
                WritePath(writer, value.AsPath(), options);
                break;
            default: // a string, or a kind whose JSON is its text
                writer.WriteStringValue(value.Kind == CypherValueKind.String ? value.AsString() : value.ToString());
                break;
        }
    }

    private static void WriteFloat(Utf8JsonWriter writer, double value)
    {
        if (double.IsNaN(value))
            writer.WriteStringValue("NaN");
        else if (double.IsInfinity(value))
            writer.WriteStringValue(value > 0 ? "Infinity" : "-Infinity");
        else if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
            writer.WriteRawValue(value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)); // 1.0 stays a float
        else
            writer.WriteNumberValue(value);
    }

    private void WriteMap(Utf8JsonWriter writer, CypherMap map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, item, options);
        }

        writer.WriteEndObject();
    }

    private void WriteNode(Utf8JsonWriter writer, GraphNode node, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", node.ElementId);
        writer.WriteStartArray("labels");
        foreach (var label in node.Labels)
            writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WritePropertyName("properties");
        WriteMap(writer, node.Properties, options);
        writer.WriteEndObject();
    }

    private void WriteRelationship(Utf8JsonWriter writer, GraphRelationship relationship, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", relationship.ElementId);
        writer.WriteString("startNodeElementId", relationship.StartNodeElementId);
        writer.WriteString("endNodeElementId", relationship.EndNodeElementId);
        writer.WriteString("type", relationship.Type);
        writer.WritePropertyName("properties");
        WriteMap(writer, relationship.Properties, options);
        writer.WriteEndObject();
    }

    private void WritePath(Utf8JsonWriter writer, GraphPath path, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        WriteNode(writer, path.Nodes[0], options);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            WriteRelationship(writer, path.Relationships[i], options);
            WriteNode(writer, path.Nodes[i + 1], options);
        }

        writer.WriteEndArray();
    }

    private static CypherValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => CypherValue.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? CypherValue.Of(integer) : element.GetDouble(),
        JsonValueKind.Array => CypherValue.Of(CypherList.Wrap([.. element.EnumerateArray().Select(Read)])),
        _ => CypherValue.Of(new CypherMap(element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value))))),
    };
}
