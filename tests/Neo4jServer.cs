using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BriefingQA;

/// <summary>A real Neo4j server on free ports, in a folder that is gone afterwards.</summary>
internal sealed class Neo4jServer(string? password = null) : IAsyncDisposable
{
    public const string Missing = $"No Neo4j server to start. {SharedFolder.Missing}";

    private readonly string _home = Path.Combine(Path.GetTempPath(), $"briefingqa-neo4j-{Environment.ProcessId}-{Guid.NewGuid():N}");
    private readonly int _http = FreePort();
    private readonly int _bolt = FreePort();

    public static bool IsThere => SharedFolder.Find("neo4j/start.sh") is not null;

    public Uri Address => new($"http://127.0.0.1:{_http}");

    private string ProcessFile => Path.Combine(_home, "run", "neo4j.pid");

    /// <summary>Returns when the server answers.</summary>
    /// <param name="keep">Whether the graph of the run before is kept.</param>
    public Task StartAsync(bool keep = false) => RunAsync(
        "start.sh",
        [
            "--home", _home, "--http", $"{_http}", "--bolt", $"{_bolt}", "--heap", "512m",
            .. password is null ? Array.Empty<string>() : ["--password", password], .. keep ? ["--keep"] : Array.Empty<string>(),
        ]);

    public Task StopAsync() => RunAsync("stop.sh", [_home]);

    /// <summary>As when the machine loses its power.</summary>
    public async Task KillAsync()
    {
        using var process = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(ProcessFile), null));
        process.Kill();
        await process.WaitForExitAsync();
        File.Delete(ProcessFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(ProcessFile))
            await StopAsync();
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    private static async Task RunAsync(string script, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(SharedFolder.Find($"neo4j/{script}")!, arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
