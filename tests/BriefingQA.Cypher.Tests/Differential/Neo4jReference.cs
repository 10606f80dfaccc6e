using System.Net.Http.Json;
using System.Text.Json;

namespace BriefingQA.Cypher.Tests.Differential;

/// <summary>A real Neo4j to compare with.</summary>
internal sealed class Neo4jReference : IAsyncDisposable
{
    private readonly Neo4jServer _server = new();
    private readonly HttpClient _http;

    private Neo4jReference()
    {
        _http = new HttpClient { BaseAddress = new Uri(_server.Address, "/db/neo4j/query/v2") };
        _http.DefaultRequestHeaders.Add("Accept", "application/vnd.neo4j.query");
    }

    public static async Task<Neo4jReference> StartAsync()
    {
        var reference = new Neo4jReference();
        await reference._server.StartAsync();
        return reference;
    }

    /// <summary>Makes the graph, which takes the place of the last one, and asks the query.</summary>
    public async Task<Answer> Ask(string graph, string query, CancellationToken cancellation)
    {
        foreach (var statement in new[] { "MATCH (n) DETACH DELETE n", graph })
        {
            using var made = await Post(statement, cancellation);
            if (Error(made) is { } graphError)
                throw new InvalidOperationException($"{statement}: {graphError}");
        }

        using var answered = await Post(query, cancellation);
        if (Error(answered) is { } error)
            return new Answer([], [], error);
        var data = answered.RootElement.GetProperty("data");
        return new Answer(
            [.. data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)],
            [.. data.GetProperty("values").EnumerateArray().Select(row => ComparableText.Row(row.EnumerateArray().Select(ComparableText.Of)))],
            null);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }

    private async Task<JsonDocument> Post(string statement, CancellationToken cancellation)
    {
        using var response = await _http.PostAsJsonAsync((Uri?)null, new { statement }, cancellation);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
    }

    private static string? Error(JsonDocument answer) =>
        answer.RootElement.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0 ? errors[0].GetProperty("message").GetString() : null;
}
