using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;

namespace BriefingQA.Benchmarks.Neo4jLoad;

/// <summary>What a person would write who knows only the Query API: each statement a request of plain JSON, nothing checked but errors.</summary>
internal sealed class RawUnwind : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Uri _address;

    public RawUnwind(Uri server, string? password)
    {
        _address = new Uri(server, "/db/neo4j/query/v2");
        if (password is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{password}")));
    }

    public async Task RunAsync(CypherQuery query)
    {
        using var content = new ByteArrayContent(ToJson(query));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.PostAsync(_address, content);
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        if (answer.RootElement.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException(errors.ToString());
    }

    public void Dispose() => _http.Dispose();

    private static byte[] ToJson(CypherQuery query)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("statement", query.Text);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in query.Parameters)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                json.WriteNullValue();
                break;
            case CypherValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean());
                break;
            case CypherValueKind.Integer:
                json.WriteNumberValue(value.AsInteger());
                break;
            case CypherValueKind.Float:
                json.WriteNumberValue(value.AsFloat());
                break;
            case CypherValueKind.String:
                json.WriteStringValue(value.AsString());
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
                throw new NotSupportedException($"No row holds a {value.Kind}.");
        }
    }
}
