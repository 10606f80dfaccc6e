using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BriefingQA.Graph.Neo4j;

[assembly: AssemblyFixture(typeof(BriefingQA.Graph.Tests.Neo4j.Neo4jServer))]

namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>A real server, started by the first test that needs it and stopped after the last.</summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    public const string Password = "secret-123";

    private readonly Lazy<Task<Neo4jServer>> _started;
    private readonly string _home = Path.Combine(Path.GetTempPath(), $"briefingqa-neo4j-{Environment.ProcessId}-{Guid.NewGuid():N}");
    private readonly int _http = FreePort();
    private readonly int _bolt = FreePort();

    public Neo4jServer() => _started = new(StartAsync);

    public Uri Address => new($"http://127.0.0.1:{_http}");

    /// <summary>Skips the test where there is no server to start.</summary>
    public Task<Neo4jServer> StartedAsync()
    {
        Assert.SkipWhen(SharedFolder.Find("neo4j/start.sh") is null, $"No Neo4j server to test against. {SharedFolder.Missing}");
        return _started.Value;
    }

    public IGraphDatabase Open(string password = Password, string database = "neo4j", string user = "neo4j") =>
        new Neo4jGraphDatabase(new Neo4jSettings(Address, user, password, database, "the server of the tests"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <param name="keep">Whether the graph of the run before is kept.</param>
    public Task RunAsync(bool keep = false) => BashAsync(
        $"{SharedFolder.Find("neo4j/start.sh")} --home {_home} --http {_http} --bolt {_bolt} --heap 512m --password {Password}{(keep ? " --keep" : "")}");

    public Task StopAsync() => BashAsync($"{SharedFolder.Find("neo4j/stop.sh")} {_home}");

    public async ValueTask DisposeAsync()
    {
        if (!Directory.Exists(_home))
            return;
        if (File.Exists(Path.Combine(_home, "run", "neo4j.pid")))
            await StopAsync();
        Directory.Delete(_home, recursive: true);
    }

    private async Task<Neo4jServer> StartAsync()
    {
        await RunAsync();
        return this;
    }

    private static async Task BashAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
