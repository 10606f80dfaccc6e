using BriefingQA.Graph.Neo4j;

namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>What goes wrong between the service and a server, and what the caller then learns.</summary>
public sealed class Neo4jFaultTests
{
    private static readonly CypherQuery One = new("RETURN 1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_not_there_may_come_later()
    {
        await using var database = new Neo4jGraphDatabase(new Neo4jSettings(new Uri("http://127.0.0.1:1"), null, null, "neo4j", "nobody"));
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(One, Cancellation));
        Assert.True(exception.IsTransient);
        Assert.Contains("http://127.0.0.1:1 cannot be reached", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_whose_answer_was_cut_off_is_asked_again()
    {
        await using var server = new ScriptedServer(TimeSpan.Zero, ScriptedServer.CutOff(ScriptedServer.One), ScriptedServer.Whole(ScriptedServer.One));
        await using var database = server.Open();
        Assert.Equal(1, (await database.ReadAsync(One, Cancellation)).Rows[0][0].AsInteger());
    }

    [Fact]
    public async Task A_write_whose_answer_was_cut_off_is_not_done_again()
    {
        await using var server = new ScriptedServer(TimeSpan.Zero, ScriptedServer.CutOff(ScriptedServer.One), ScriptedServer.Whole(ScriptedServer.One));
        await using var database = server.Open();
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.WriteAsync([new CypherQuery("CREATE (:N)")], Cancellation));
        Assert.Equal((QueryApiClient.AnswerLost, false), (exception.Code, exception.IsTransient));
    }

    [Fact]
    public async Task Errors_in_an_answer_of_success_are_errors()
    {
        const string Conflict = """{"data":{"fields":["1"],"values":[]},"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"locked"}]}""";
        await using var server = new ScriptedServer(TimeSpan.Zero, ScriptedServer.Whole(Conflict), ScriptedServer.Whole(ScriptedServer.One));
        await using var database = server.Open();
        Assert.Single(await database.WriteAsync([new CypherQuery("CREATE (:N)")], Cancellation)); // a lock conflict is tried again
    }

    [Theory]
    [InlineData("404 Not Found", "text/html", "<html>no such page</html>")]
    [InlineData("404 Not Found", "application/json", "{}")]
    [InlineData("200 OK", "text/plain", "hello")]
    public async Task A_server_without_the_Query_API_is_told_which_version_is_needed(string status, string type, string body)
    {
        await using var server = new ScriptedServer(TimeSpan.Zero, ScriptedServer.Whole(body, status, type));
        await using var database = server.Open();
        var exception = await Assert.ThrowsAsync<GraphDatabaseException>(() => database.ReadAsync(One, Cancellation));
        Assert.Contains("5.26", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task An_answer_that_takes_ten_seconds_is_waited_for()
    {
        await using var server = new ScriptedServer(TimeSpan.FromSeconds(10), ScriptedServer.Whole(ScriptedServer.One));
        await using var database = server.Open();
        Assert.Equal(1, (await database.ReadAsync(One, Cancellation)).Rows[0][0].AsInteger());
    }
}
