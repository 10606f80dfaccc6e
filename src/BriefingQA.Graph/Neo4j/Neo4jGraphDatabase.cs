using BriefingQA.Cypher;
using BriefingQA.Cypher.Transfer;
using Polly;
using Polly.Retry;

namespace BriefingQA.Graph.Neo4j;

/// <summary>The graph on a Neo4j server, over its HTTP Query API. The server itself refuses writes in what only reads.</summary>
internal sealed class Neo4jGraphDatabase(Neo4jSettings settings, HttpMessageHandler? handler = null) : IGraphDatabase
{
    private readonly QueryApiClient _client = new(settings, handler);
    private readonly Bookmarks _bookmarks = new();

    /// <summary>Outlasts a lock conflict and a connection that the server closed; about three seconds in all.</summary>
    private readonly ResiliencePipeline _retries = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<GraphDatabaseException>(exception => exception.IsTransient),
            MaxRetryAttempts = 5,
            Delay = TimeSpan.FromMilliseconds(100),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    public string Name => settings.Name;

    public long? Version => null;

    public async Task<QueryResult> ReadAsync(CypherQuery query, CancellationToken cancellationToken = default)
    {
        ReadGuard.Check(query.Text);
        return await WithRetriesAsync(async token => (await RunAsync(query, reads: true, token)).Result, cancellationToken);
    }

    public Task<IReadOnlyList<QueryResult>> WriteAsync(IReadOnlyList<CypherQuery> queries, CancellationToken cancellationToken = default) =>
        WithRetriesAsync(token => WriteOnceAsync(queries, token), cancellationToken);

    public Task<GraphTransferSummary> ImportCsvAsync(
        string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default) => WithRetriesAsync(
        async token =>
        {
            await using var transaction = BeginTransaction();
            var summary = await new Neo4jImport(transaction).LoadAsync(GraphCsvReader.Read(folder), progress, token);
            await transaction.CommitAsync(token);
            return summary;
        },
        cancellationToken);

    public async Task<GraphTransferSummary> ExportCsvAsync(
        string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var graph = await Neo4jExport.ReadAsync(this, cancellationToken);
        return GraphCsvWriter.Write(folder, graph.Nodes, graph.Relationships, progress, cancellationToken);
    }

    public async Task<GraphTransferSummary> ExportCypherAsync(
        string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var graph = await Neo4jExport.ReadAsync(this, cancellationToken);
        return CypherScriptWriter.Write(folder, graph.Schema, graph.Nodes, graph.Relationships, progress, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<QueryResult>> WriteOnceAsync(IReadOnlyList<CypherQuery> queries, CancellationToken cancellationToken)
    {
        // One statement alone takes one request; some, such as those of indexes, run in no other way.
        if (queries is [var single])
            return [(await CommitsAsync(token => RunAsync(single, reads: false, token), cancellationToken)).Result];

        await using var transaction = BeginTransaction();
        var results = new List<QueryResult>(queries.Count);
        foreach (var query in queries)
            results.Add(await transaction.RunAsync(query, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return results;
    }

    private async Task<QueryApiAnswer> RunAsync(CypherQuery query, bool reads, CancellationToken cancellationToken)
    {
        var seen = _bookmarks.Current;
        var answer = await new RunningStatement(_client, query).RunAsync(
            token => _client.RunAsync(new QueryApiStatement(query, reads, seen), token), cancellationToken);
        if (!reads)
            _bookmarks.Replace(seen, answer.Bookmarks);
        return answer;
    }

    private Neo4jTransaction BeginTransaction() => new(_client, _bookmarks);

    /// <summary>What may have been committed is not run again: the caller knows whether that would do harm.</summary>
    internal static async Task<QueryApiAnswer> CommitsAsync(Func<CancellationToken, Task<QueryApiAnswer>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run(cancellationToken);
        }
        catch (GraphDatabaseException exception) when (exception.Code == QueryApiClient.AnswerLost)
        {
            throw new GraphDatabaseException(
                $"{exception.Message} Whether the changes took effect is not known; loading can be done again.", exception.Code, isTransient: false, exception);
        }
    }

    private async Task<T> WithRetriesAsync<T>(Func<CancellationToken, Task<T>> run, CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async token => await run(token), cancellationToken);
}
