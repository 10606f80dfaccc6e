using BriefingQA.Cypher;

namespace BriefingQA.Graph.Neo4j;

/// <summary>
/// Ends a statement on the server when its caller has gone or its time is over. The Query API itself lets a statement run
/// on after its connection was closed.
/// </summary>
internal sealed class RunningStatement(QueryApiClient client, CypherQuery query)
{
    /// <summary>As long as one statement may run in this process.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    public async Task<QueryApiAnswer> RunAsync(Func<CancellationToken, Task<QueryApiAnswer>> run, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeLimit);
        try
        {
            return await run(limited.Token);
        }
        catch (OperationCanceledException exception)
        {
            var stopped = await TryStopAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw stopped
                ? Neo4jErrors.TookTooLong($"The query was stopped after {TimeLimit.TotalSeconds} seconds.")
                : new GraphDatabaseException($"The server did not answer within {TimeLimit.TotalSeconds} seconds.", QueryApiClient.AnswerLost, isTransient: false, exception);
        }
    }

    /// <summary>The server knows statements by their text alone; who runs the very same one at the very same time is told to run it again.</summary>
    private async Task<bool> TryStopAsync()
    {
        const string Stop =
            """
            SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery
            WHERE currentQuery = $text
            TERMINATE TRANSACTIONS id YIELD message
            RETURN message
            """;
        try
        {
            using var limit = new CancellationTokenSource(StopLimit);
            var stop = new CypherQuery(Stop, new Dictionary<string, Cypher.Values.CypherValue> { ["text"] = query.Text });
            await client.RunAsync(new QueryApiStatement(stop, Reads: false, []), limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is GraphDatabaseException or CypherSyntaxException or CypherRuntimeException or OperationCanceledException)
        {
            return false; // a server that does not answer, or a user who may not; its own limit ends the statement
        }
    }
}
