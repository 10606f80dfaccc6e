using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BriefingQA.Graph.Neo4j;

/// <summary>A request to the Query API: a statement, its parameters and how it is to be run.</summary>
/// <param name="Reads">Whether the server is to refuse what writes.</param>
/// <param name="Bookmarks">What it must see.</param>
internal sealed record QueryApiStatement(CypherQuery Query, bool Reads, IReadOnlyCollection<string> Bookmarks)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1_000 };

    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Json);
        json.WriteStartObject();
        json.WriteString("statement", Query.Text);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in Query.Parameters)
        {
            json.WritePropertyName(name);
            TypedJson.Write(json, value);
        }

        json.WriteEndObject();
        if (Reads)
            json.WriteString("accessMode", "READ");
        else
            json.WriteBoolean("includeCounters", true);
        if (Bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in Bookmarks)
                json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
