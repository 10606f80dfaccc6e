using BriefingQA.Cypher;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph.Tests.Conformance;

namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>What a real server refuses, and what is left when it stops.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class Neo4jServerTests(Neo4jServer shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_told_with_the_name_of_its_setting()
    {
        var server = await shared.StartedAsync();
        await using var database = server.Open(password: "not-it", user: "nobody");
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(new("RETURN 1"), Cancellation));
        Assert.Contains("NEO4J_PASSWORD", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task An_unknown_database_is_told_with_the_name_of_its_setting()
    {
        var server = await shared.StartedAsync();
        await using var database = server.Open(database: "nosuch");
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(new("RETURN 1"), Cancellation));
        Assert.Contains("NEO4J_DATABASE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_during_which_the_server_stops_leaves_nothing_and_can_be_done_again()
    {
        var server = await shared.StartedAsync();
        await using var database = server.Open();
        await database.WriteAsync([new("MATCH (n) DETACH DELETE n")], Cancellation);

        CypherQuery[] load = [new("CREATE (:Half)"), new("UNWIND range(1, 1000000000000) AS x WITH x WHERE x % 2 = 3 RETURN count(x)")];
        var loading = Record.ExceptionAsync(() => database.WriteAsync(load, Cancellation));
        await WaitForAsync(database, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery");
        await server.StopAsync();
        Assert.True(await loading is GraphDatabaseException or CypherRuntimeException);
        var asked = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(new("RETURN 1"), Cancellation));
        Assert.True(asked.IsTransient);

        await server.RunAsync(keep: true);
        Assert.Equal(0, (await database.ReadAsync(new("MATCH (n) RETURN count(n)"), Cancellation)).Rows[0][0].AsInteger());
        var report = await new BriefingLoader(database, SeedTranscript.Schema).LoadAsync(SeedTranscript.Facts, Cancellation);
        Assert.Equal(
            report.Counts.Values.Sum(),
            (int)(await database.ReadAsync(new("MATCH (n) RETURN count(n)"), Cancellation)).Rows[0][0].AsInteger());
    }

    private static async Task WaitForAsync(IGraphDatabase database, string query)
    {
        while ((await database.ReadAsync(new CypherQuery(query), Cancellation)).Rows.Count == 0)
            await Task.Delay(50, Cancellation);
    }
}
