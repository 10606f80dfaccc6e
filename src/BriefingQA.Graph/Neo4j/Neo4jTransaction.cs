using BriefingQA.Cypher;

namespace BriefingQA.Graph.Neo4j;

/// <summary>Several statements that take effect together. Disposed without a commit it is rolled back.</summary>
internal sealed class Neo4jTransaction(QueryApiClient client, Bookmarks bookmarks) : IAsyncDisposable
{
    private static readonly TimeSpan RollbackLimit = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyCollection<string> _seen = bookmarks.Current;
    private QueryApiTransaction? _open;

    public async Task<QueryResult> RunAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        var answer = await new RunningStatement(client, query).RunAsync(
            token => _open is { } open
                ? client.RunInAsync(open, new QueryApiStatement(query, Reads: false, []), token)
                : client.BeginAsync(new QueryApiStatement(query, Reads: false, _seen), token),
            cancellationToken);
        _open = answer.Transaction;
        return answer.Result;
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_open is not { } open)
            return;
        var answer = await Neo4jGraphDatabase.CommitsAsync(token => client.CommitAsync(open, token), cancellationToken);
        _open = null;
        bookmarks.Replace(_seen, answer.Bookmarks);
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is not { } open)
            return;
        try
        {
            using var limit = new CancellationTokenSource(RollbackLimit);
            await client.RollbackAsync(open, limit.Token);
        }
        catch (Exception exception) when (exception is GraphDatabaseException or OperationCanceledException)
        {
            // The server has rolled it back already after a failed statement, and will when its own limit has passed.
        }
    }
}
