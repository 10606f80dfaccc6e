using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingQA.Api;

namespace BriefingQA;

/// <summary>How the service writes JSON: camelCase, Chinese as it is, values of the graph in the form of the Neo4j Query API.</summary>
internal static class ServiceJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // the answers are JSON documents, never pasted into HTML
        options.Converters.Add(new CypherValueJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        return options;
    }
}
