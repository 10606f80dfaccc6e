using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace BriefingQA.Tests.Neo4j;

/// <summary>The program as a process of its own, in an empty folder, told of its server by the environment alone, as in a container.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    /// <summary>Longer than a query may run, and than an absent server is waited for.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingqa-");
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private RunningProgram(Uri server, string password, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BriefingQA.dll"), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["NEO4J_URI"] = server.ToString(), ["NEO4J_AUTH"] = $"neo4j/{password}", ["BRIEFINGQA_DATABASE"] = null },
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>What it wrote to standard output and standard error.</summary>
    public string Said => string.Join('\n', _said);

    private HttpClient Client { get; init; } = new();

    public static RunningProgram Serve(Uri server, string password)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        return new(server, password, ["serve", "--urls", address]) { Client = new HttpClient { BaseAddress = new Uri(address), Timeout = AnswerLimit } };
    }

    public static RunningProgram Run(Uri server, string password, params IEnumerable<string> arguments) => new(server, password, arguments);

    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Runs the program's own check of this service.</summary>
    public async Task AssertHealthAsync(bool isHealthy, CancellationToken cancellationToken)
    {
        await using var check = Run(Client.BaseAddress!, "", "healthcheck", Client.BaseAddress!.ToString());
        Assert.True(await check.ExitAsync(cancellationToken) == (isHealthy ? 0 : 1), $"{check.Said}\nThe service said:\n{Said}");
    }

    /// <summary>Waits until the address is answered so.</summary>
    public async Task WaitForAsync(string address, HttpStatusCode status, CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200, cancellationToken))
        {
            Assert.True(waited.Elapsed < StartLimit && !_process.HasExited, $"{address} was not answered with {status}. The program said:\n{Said}");
            try
            {
                using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
                if (response.StatusCode == status)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string address, object body, CancellationToken cancellationToken)
    {
        using var response = await Client.PostAsJsonAsync(address, body, cancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Client.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
