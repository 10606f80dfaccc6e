using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace BriefingQA.Cypher.Tests.Differential;

/// <summary>A real Neo4j of our own, on free ports and in a folder that is gone afterwards.</summary>
internal sealed class Neo4jServer : IDisposable
{
    public const string Missing = $"No Neo4j in the folder 'neo4j' to compare with. {SharedFolder.Missing}";

    private readonly string _home = Path.Combine(Directory.CreateTempSubdirectory("briefingqa-neo4j-").FullName, "home");
    private readonly HttpClient _http;

    public Neo4jServer()
    {
        var (http, bolt) = (FreePort(), FreePort());
        Run("start.sh", "--home", _home, "--http", $"{http}", "--bolt", $"{bolt}");
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{http}/db/neo4j/query/v2") };
        _http.DefaultRequestHeaders.Add("Accept", "application/vnd.neo4j.query");
    }

    public static bool IsThere => SharedFolder.Find("neo4j/start.sh") is not null;

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

    public void Dispose()
    {
        _http.Dispose();
        Run("stop.sh", _home);
        Directory.Delete(Path.GetDirectoryName(_home)!, recursive: true);
    }

    private async Task<JsonDocument> Post(string statement, CancellationToken cancellation)
    {
        using var response = await _http.PostAsJsonAsync((Uri?)null, new { statement }, cancellation);
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
    }

    private static string? Error(JsonDocument answer) =>
        answer.RootElement.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0 ? errors[0].GetProperty("message").GetString() : null;

    private static void Run(string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(SharedFolder.Find($"neo4j/{script}")!, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
