using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BriefingQA.Tests.ScriptedModel;

/// <summary>One request as the server received it.</summary>
public sealed record ScriptedRequest(IReadOnlyList<(string Role, string Content)> Messages, bool Streams, IReadOnlyList<string> Tools, string? Authorization, string Body)
{
    public string System => Messages.FirstOrDefault(message => message.Role == "system").Content ?? "";

    /// <summary>The first message of the user: the question, fenced.</summary>
    public string Question => Messages.First(message => message.Role == "user").Content;

    public string Last => Messages[^1].Content;

    /// <summary>Whether a query is asked for; otherwise the words of an answer, or facts.</summary>
    public bool AsksQuery => System.Contains("Cypher", StringComparison.Ordinal);

    public bool AsksFacts => System.Contains("JSON", StringComparison.Ordinal);

    public bool AsksWords => !AsksQuery && !AsksFacts;

    internal static async Task<ScriptedRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return new ScriptedRequest(
            [.. root.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString()!, Text(message)))],
            root.TryGetProperty("stream", out var stream) && stream.GetBoolean(),
            root.TryGetProperty("tools", out var tools) ? [.. tools.EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()!)] : [],
            request.Headers.Authorization.FirstOrDefault(),
            body);
    }

    private static string Text(JsonElement message) => !message.TryGetProperty("content", out var content) ? "" : content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
        _ => "",
    };
}
