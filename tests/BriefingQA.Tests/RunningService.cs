using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingQA.Tests;

/// <summary>The whole service on a free port of this machine, with the transcript of the seed in memory.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var settings = new ServiceSettings { Database = "memory" };
        _app = ServiceHost.Build(settings);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());

        var files = Directory.GetFiles(settings.BriefingsFolder, "*.txt");
        Assert.NotEmpty(files);
        Assert.Equal(0, await TranscriptFiles.LoadAsync(_app.Services.GetRequiredService<BriefingIntake>(), files, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string address, object body)
    {
        using var response = await Client.PostAsJsonAsync(address, body);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>How many nodes and relationships the graph holds.</summary>
    public async Task<(long Nodes, long Relationships)> CountAsync()
    {
        var (_, nodes) = await PostAsync("/api/cypher", new { query = "MATCH (n) RETURN count(n)" });
        var (_, relationships) = await PostAsync("/api/cypher", new { query = "MATCH ()-[r]->() RETURN count(r)" });
        return (nodes.GetProperty("rows")[0][0].GetInt64(), relationships.GetProperty("rows")[0][0].GetInt64());
    }
}
