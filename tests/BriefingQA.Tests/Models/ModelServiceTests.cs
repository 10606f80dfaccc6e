using System.Net.Http.Json;
using System.Text.Json;
using BriefingQA.Tests.ScriptedModel;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingQA.Tests.Models;

/// <summary>The whole service with a model behind it, as a browser sees it.</summary>
public sealed class ModelServiceTests : IAsyncLifetime
{
    private const string Fenced = $"```cypher\n{ModelFixture.Query}\n```", Worded = "轻工业2021年，利润总额为1.4万亿元。";

    private Func<ScriptedRequest, ScriptedReply> _script = request => request.AsksQuery ? Fenced : Worded;
    private ScriptedModelServer _server = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ScriptedModelServer.StartAsync(request => _script(request));
        var settings = new ServiceSettings { Database = "memory", Model = ModelFixture.At(_server) };
        _app = ServiceHost.Build(settings);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        await TranscriptFiles.LoadAsync(_app.Services.GetRequiredService<BriefingIntake>(), Directory.GetFiles(settings.BriefingsFolder, "*.txt"), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_names_its_translator_its_model_and_its_tokens()
    {
        var answer = await (await AskAsync("model", "application/json")).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("model", answer.GetProperty("translator").GetString());
        Assert.Equal(ScriptedModelServer.ModelName, answer.GetProperty("model").GetProperty("name").GetString());
        Assert.True(answer.GetProperty("model").GetProperty("promptTokens").GetInt64() > 100);
        Assert.True(answer.GetProperty("model").GetProperty("completionTokens").GetInt64() > 0);
    }

    [Fact]
    public async Task What_the_rules_know_costs_no_token()
    {
        var answer = await (await AskAsync(null, "application/json")).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("rules", answer.GetProperty("translator").GetString());
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Words_come_as_events_after_the_rows_and_before_the_answer()
    {
        var text = await (await AskAsync("model", "text/event-stream")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var events = text.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line[7..].Trim()).ToList();
        var words = text.Split("\n\n").Where(part => part.Contains("event: delta", StringComparison.Ordinal))
            .Select(part => JsonDocument.Parse(part[(part.IndexOf("data: ", StringComparison.Ordinal) + 6)..]).RootElement.GetProperty("text").GetString());

        Assert.Equal(["interpretation", "cypher", "rows", "delta", "answer", "citations", "done"], events.Where((name, i) => i == 0 || events[i - 1] != name));
        Assert.Equal(Worded, string.Concat(words));
    }

    [Fact]
    public async Task A_browser_that_goes_away_ends_the_request_to_the_model()
    {
        _script = _ => new ScriptedReply.Hang();
        using var gone = new CancellationTokenSource();
        var asking = _client.PostAsJsonAsync("/api/ask", new { question = ModelFixture.Question, translator = "model" }, gone.Token);
        while (_server.Requests.Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        while (_server.Abandoned == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_wrong_choice_of_translator_is_a_bad_request() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync("oracle", "application/json")).StatusCode);

    private async Task<HttpResponseMessage> AskAsync(string? translator, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = JsonContent.Create(new { question = ModelFixture.Question, translator }) };
        request.Headers.Accept.ParseAdd(accept);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>The service without a model.</summary>
[Collection(ServiceCollection.Name)]
public sealed class NoModelTests(RunningService service)
{
    [Fact]
    public async Task Asking_for_a_model_says_how_to_set_one()
    {
        var (status, problem) = await service.PostAsync("/api/ask", new { question = ModelFixture.Question, translator = "model" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Model__Endpoint", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auto_is_the_rules()
    {
        var (status, answer) = await service.PostAsync("/api/ask", new { question = ModelFixture.Question, translator = "auto" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("rules", answer.GetProperty("translator").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("model").ValueKind);
    }
}
