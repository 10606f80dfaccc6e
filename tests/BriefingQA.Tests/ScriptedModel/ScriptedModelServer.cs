using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingQA.Tests.ScriptedModel;

/// <summary>
/// A server that speaks OpenAI's chat completions over HTTP, streaming, tool calls and usage included, and says what a
/// script tells it to. It stands in for a language model: what is tested is all that lies between one and the user.
/// Source of the protocol: https://platform.openai.com/docs/api-reference/chat
/// </summary>
public sealed class ScriptedModelServer : IAsyncDisposable
{
    public const string ModelName = "scripted";

    /// <summary>Characters of a streamed piece.</summary>
    private const int PieceLength = 3;

    private readonly WebApplication _app;
    private readonly Func<ScriptedRequest, ScriptedReply> _script;
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();

    private ScriptedModelServer(WebApplication app, Func<ScriptedRequest, ScriptedReply> script)
    {
        _app = app;
        _script = script;
    }

    public Uri Endpoint => new(_app.Urls.First() + "/v1");

    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    /// <summary>How many requests were given up by the other side while they were being answered.</summary>
    public int Abandoned { get; private set; }

    public static async Task<ScriptedModelServer> StartAsync(Func<ScriptedRequest, ScriptedReply> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ScriptedModelServer(app, script);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Ends the server as a crash would: requests under way are cut, later ones find nobody.</summary>
    public Task KillAsync()
    {
        using var now = new CancellationTokenSource();
        now.Cancel();
        return _app.StopAsync(now.Token);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var request = await ScriptedRequest.ReadAsync(http.Request);
        _requests.Enqueue(request);
        try
        {
            await (_script(request) switch
            {
                ScriptedReply.Status status => RefuseAsync(http, status),
                ScriptedReply.Raw raw => http.Response.WriteAsync(raw.Body),
                ScriptedReply.Hang => Task.Delay(Timeout.Infinite, http.RequestAborted),
                ScriptedReply.Call call => CallAsync(http, request, call),
                ScriptedReply.Say say when request.Streams => StreamAsync(http, say),
                ScriptedReply.Say say => SayAsync(http, request, say),
                var other => throw new InvalidOperationException($"The script gave {other}."),
            });
        }
        catch (OperationCanceledException)
        {
            Abandoned++;
        }
    }

    private static async Task RefuseAsync(HttpContext http, ScriptedReply.Status status)
    {
        http.Response.StatusCode = status.Code;
        if (status.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await http.Response.WriteAsJsonAsync(new { error = new { message = $"scripted {status.Code}", type = "scripted", code = (string?)null } });
    }

    private static Task SayAsync(HttpContext http, ScriptedRequest request, ScriptedReply.Say say) => SendAsync(
        http, new { role = "assistant", content = say.Text }, "stop", Usage(request, say.Text), say.CutAfter);

    private static Task CallAsync(HttpContext http, ScriptedRequest request, ScriptedReply.Call call) => SendAsync(
        http,
        new { role = "assistant", content = (string?)null, tool_calls = new[] { new { id = $"call_{Guid.NewGuid():N}", type = "function", function = new { name = call.Function, arguments = call.Arguments } } } },
        "tool_calls",
        Usage(request, call.Arguments),
        null);

    private static async Task SendAsync(HttpContext http, object message, string finish, object usage, int? cutAfter)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = "chatcmpl-scripted",
            @object = "chat.completion",
            created = 1_700_000_000,
            model = ModelName,
            choices = new[] { new { index = 0, message, finish_reason = finish, logprobs = (object?)null } },
            usage,
        });
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(cutAfter is null ? body : body.AsMemory(0, body.Length / 2));
        if (cutAfter is not null)
            await CutAsync(http);
    }

    private static async Task StreamAsync(HttpContext http, ScriptedReply.Say say)
    {
        http.Response.ContentType = "text/event-stream";
        var sent = 0;
        for (var at = 0; at < say.Text.Length; at += PieceLength)
        {
            await EventAsync(http, new { role = "assistant", content = say.Text.Substring(at, Math.Min(PieceLength, say.Text.Length - at)) }, null);
            sent += PieceLength;
            if (sent >= say.CutAfter)
            {
                await CutAsync(http);
                return;
            }
        }

        await EventAsync(http, new { }, "stop");
        await http.Response.WriteAsync("data: " + JsonSerializer.Serialize(Chunk([], new { prompt_tokens = 100, completion_tokens = say.Text.Length, total_tokens = 100 + say.Text.Length })) + "\n\n");
        await http.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static async Task EventAsync(HttpContext http, object delta, string? finish)
    {
        await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(Chunk([new { index = 0, delta, finish_reason = finish }], null))}\n\n");
        await http.Response.Body.FlushAsync();
    }

    private static object Chunk(object[] choices, object? usage) =>
        new { id = "chatcmpl-scripted", @object = "chat.completion.chunk", created = 1_700_000_000, model = ModelName, choices, usage };

    private static async Task CutAsync(HttpContext http)
    {
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    /// <summary>One token a character of the reply and four of the prompt: what matters is that it is counted, not how.</summary>
    private static object Usage(ScriptedRequest request, string reply)
    {
        var prompt = request.Messages.Sum(message => message.Content.Length) / 4;
        return new { prompt_tokens = prompt, completion_tokens = reply.Length, total_tokens = prompt + reply.Length };
    }
}
