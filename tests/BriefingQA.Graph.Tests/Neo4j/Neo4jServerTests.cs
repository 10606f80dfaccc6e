using BriefingQA.Extraction.Loading;
using BriefingQA.Graph.Tests.Conformance;

namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>What a real server refuses, and what is left when it stops.</summary>
[Collection(nameof(SharedNeo4j))]
public sealed class Neo4jServerTests(SharedNeo4j shared)
{
    private const string Endless = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x % 2 = 3 RETURN count(x)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_told_with_the_name_of_its_setting()
    {
        await shared.StartedAsync();
        await using var database = shared.Open(password: "not-it", user: "nobody");
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(new("RETURN 1"), Cancellation));
        Assert.Contains("NEO4J_PASSWORD", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task An_unknown_database_is_told_with_the_name_of_its_setting()
    {
        await shared.StartedAsync();
        await using var database = shared.Open(database: "nosuch");
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(new("RETURN 1"), Cancellation));
        Assert.Contains("NEO4J_DATABASE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_loaders_of_which_each_holds_what_the_other_wants_both_load()
    {
        await shared.StartedAsync();
        using var meeting = new MeetingHandler();
        await using var database = shared.Open(handler: meeting);
        await database.WriteAsync([new("MATCH (n) DETACH DELETE n")], Cancellation);
        await database.WriteAsync([new("CREATE (:Shared {name: '甲', loaded: 0}), (:Shared {name: '乙', loaded: 0})")], Cancellation);

        CypherQuery first = new("MATCH (n:Shared {name: '甲'}) SET n.loaded = n.loaded + 1"), second = new("MATCH (n:Shared {name: '乙'}) SET n.loaded = n.loaded + 1");
        await Task.WhenAll(database.WriteAsync([first, second], Cancellation), database.WriteAsync([second, first], Cancellation));

        Assert.Equal([2, 2], (await database.ReadAsync(new("MATCH (n:Shared) RETURN n.loaded"), Cancellation)).Rows.Select(row => row[0].AsInteger()));
        Assert.Equal(1, meeting.Conflicts);
    }

    [Fact]
    public async Task A_statement_that_runs_when_the_server_stops_is_told_as_an_absent_server()
    {
        var server = await shared.StartedAsync();
        await using var database = shared.Open();
        var asking = database.ReadAsync(new(Endless), Cancellation);
        await WaitForAsync(database, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery");
        await server.StopAsync();
        Assert.True((await Assert.ThrowsAsync<GraphDatabaseException>(() => asking)).IsTransient);

        await server.StartAsync(keep: true);
        Assert.Equal(1, (await database.ReadAsync(new("RETURN 1"), Cancellation)).Rows[0][0].AsInteger());
    }

    [Fact]
    public async Task A_load_during_which_the_server_dies_leaves_whole_briefings_and_can_be_done_again()
    {
        var server = await shared.StartedAsync();
        await using var database = shared.Open();
        await database.WriteAsync([new("MATCH (n) DETACH DELETE n")], Cancellation);

        var reports = new BriefingLoader(database, SeedTranscript.Schema).LoadAllAsync(SeedTranscript.Copies(60).ToAsyncEnumerable(), Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await reports.MoveNextAsync()); // a first transaction is through, and the next one runs
        await server.KillAsync();
        await Assert.ThrowsAsync<GraphDatabaseException>(async () =>
        {
            while (await reports.MoveNextAsync())
            {
            }
        });
        await reports.DisposeAsync();

        await server.StartAsync(keep: true);
        var whole = await StatementsAsync(database);
        Assert.NotEmpty(whole);
        Assert.Single(whole.Distinct());

        var again = await new BriefingLoader(database, SeedTranscript.Schema).LoadAllAsync(SeedTranscript.Copies(60).ToAsyncEnumerable(), Cancellation).ToListAsync(Cancellation);
        Assert.Equal(whole.Count, again.Count(report => !report.Changed));
        Assert.Equal(Enumerable.Repeat(whole[0], 60), await StatementsAsync(database));
    }

    /// <summary>How many statements each briefing has.</summary>
    private static async Task<List<long>> StatementsAsync(IGraphDatabase database) =>
        [.. (await database.ReadAsync(new("MATCH (b:Briefing) RETURN COUNT { (b)-[:HAS_STATEMENT]->() }"), Cancellation)).Rows.Select(row => row[0].AsInteger())];

    private static async Task WaitForAsync(IGraphDatabase database, string query)
    {
        while ((await database.WriteAsync([new CypherQuery(query)], Cancellation))[0].Rows.Count == 0)
            await Task.Delay(50, Cancellation);
    }
}
