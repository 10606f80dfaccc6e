using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingQA.Cypher;

namespace BriefingQA.Graph.Neo4j;

/// <summary>The graph on a Neo4j server, over its HTTP Query API. The server itself refuses writes in what only reads.</summary>
internal sealed class Neo4jGraphDatabase(Neo4jSettings settings, HttpMessageHandler? handler = null) : IGraphDatabase
{
    private readonly QueryApiClient _client = new(settings, handler);

    // Bookmarks of what this store wrote last, so that a later read sees it on every member of a cluster.
    private volatile string[] _bookmarks = [];

    public string Name => settings.Address.ToString();

    public async Task<QueryResult> ReadAsync(CypherQuery query, CancellationToken cancellationToken = default)
    {
        var statement = StatementOf(query);
        statement["accessMode"] = "READ";
        statement["bookmarks"] = new JsonArray([.. _bookmarks.Select(bookmark => JsonValue.Create(bookmark))]);
        return TypedJson.ReadResult(await _client.RunAsync(statement, cancellationToken));
    }

    public async Task<IReadOnlyList<QueryResult>> WriteAsync(IReadOnlyList<CypherQuery> queries, CancellationToken cancellationToken = default)
    {
        var transaction = await _client.BeginAsync(cancellationToken);
        try
        {
            var results = new List<QueryResult>(queries.Count);
            foreach (var query in queries)
            {
                var statement = StatementOf(query);
                statement["includeCounters"] = true;
                results.Add(TypedJson.ReadResult(await _client.RunInAsync(transaction, statement, cancellationToken)));
            }

            var committed = await _client.CommitAsync(transaction, cancellationToken);
            if (committed.TryGetProperty("bookmarks", out var bookmarks))
                _bookmarks = bookmarks.Deserialize<string[]>() ?? [];
            return results;
        }
        catch (Exception exception)
        {
            await RollbackAsync(transaction, exception);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The server has rolled back by itself after an error of a statement, and will after its time limit where it is out of reach.</summary>
    private async Task RollbackAsync(string transaction, Exception cause)
    {
        if (cause is GraphDatabaseException { IsTransient: false })
            return;
        try
        {
            await _client.RollbackAsync(transaction, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception exception) when (exception is GraphDatabaseException or TimeoutException)
        {
            // The first error is the one to report.
        }
    }

    private static JsonObject StatementOf(CypherQuery query) => new()
    {
        ["statement"] = query.Text,
        ["parameters"] = new JsonObject(query.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)TypedJson.Write(parameter.Value)))),
    };
}
