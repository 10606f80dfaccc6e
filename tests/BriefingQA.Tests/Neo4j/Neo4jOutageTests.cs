using System.Text.Json;

namespace BriefingQA.Tests.Neo4j;

/// <summary>What the user of the service sees while its server is away, and that it recovers by itself.</summary>
public sealed class Neo4jOutageTests : IAsyncLifetime
{
    private const string Password = "secret-123";

    private const string Endless = "UNWIND range(1, 1000000000000) AS x WITH x WHERE x % 2 = 3 RETURN count(x)";

    private static readonly object Question = new { question = "2021年轻工业增加值占全国工业增加值的比重是多少？" };

    private readonly Neo4jServer _server = new(Password);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Neo4jServer.IsThere, Neo4jServer.Missing);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_service_that_starts_before_its_server_waits_for_it_and_outlives_its_stop()
    {
        await using var service = RunningProgram.Serve(_server.Address, Password);
        await service.WaitForAsync("/healthz", HttpStatusCode.OK, Cancellation);
        await service.WaitForAsync("/readyz", HttpStatusCode.ServiceUnavailable, Cancellation);
        await service.AssertHealthAsync(false, Cancellation);
        AssertUnavailable(await service.PostAsync("/api/ask", Question, Cancellation));

        await _server.StartAsync();
        await service.WaitForAsync("/readyz", HttpStatusCode.OK, Cancellation);
        await service.AssertHealthAsync(true, Cancellation);
        AssertAnswered(await service.PostAsync("/api/ask", Question, Cancellation));

        var running = service.PostAsync("/api/cypher", new { query = Endless }, Cancellation);
        await Task.Delay(1000, Cancellation); // so that it runs
        Assert.False(running.IsCompleted);
        await _server.StopAsync();
        AssertUnavailable(await running);
        AssertUnavailable(await service.PostAsync("/api/ask", Question, Cancellation));
        await service.WaitForAsync("/readyz", HttpStatusCode.ServiceUnavailable, Cancellation);
        await service.WaitForAsync("/healthz", HttpStatusCode.OK, Cancellation);

        await _server.StartAsync(keep: true);
        AssertAnswered(await service.PostAsync("/api/ask", Question, Cancellation));
    }

    [Fact]
    public async Task A_wrong_password_ends_the_start_with_the_name_of_its_setting()
    {
        await _server.StartAsync();
        await using var service = RunningProgram.Serve(_server.Address, "not-the-password");
        Assert.Equal(1, await service.ExitAsync(Cancellation));
        Assert.Contains("NEO4J_PASSWORD", service.Said, StringComparison.Ordinal);
    }

    private static void AssertAnswered((HttpStatusCode Status, JsonElement Body) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("16.9%", answer.Body.GetProperty("answer").GetString(), StringComparison.Ordinal);
    }

    private static void AssertUnavailable((HttpStatusCode Status, JsonElement Body) answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("The graph database is not available.", answer.Body.GetProperty("title").GetString());
    }
}
