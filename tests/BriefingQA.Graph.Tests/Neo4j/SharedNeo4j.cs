using BriefingQA.Graph.Neo4j;

[assembly: AssemblyFixture(typeof(BriefingQA.Graph.Tests.Neo4j.SharedNeo4j))]

namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>One real server for all tests, started by the first that needs it and stopped after the last.</summary>
public sealed class SharedNeo4j : IAsyncDisposable
{
    private const string Password = "secret-123";

    private readonly Neo4jServer _server = new(Password);
    private readonly Lazy<Task> _start;

    public SharedNeo4j() => _start = new(() => _server.StartAsync());

    /// <summary>Skips the test where there is no server to start.</summary>
    internal async Task<Neo4jServer> StartedAsync()
    {
        Assert.SkipUnless(Neo4jServer.IsThere, Neo4jServer.Missing);
        await _start.Value;
        return _server;
    }

    public IGraphDatabase Open(string password = Password, string database = "neo4j", string user = "neo4j", HttpMessageHandler? handler = null) =>
        new Neo4jGraphDatabase(new Neo4jSettings(_server.Address, user, password, database, "the server of the tests"), handler);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
