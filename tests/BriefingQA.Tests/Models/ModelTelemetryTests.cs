using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using BriefingQA.LanguageModels;
using BriefingQA.Tests.ScriptedModel;

namespace BriefingQA.Tests.Models;

/// <summary>What traces and metrics say of a model; other tests of the assembly ask models too, so each is told by its address.</summary>
public sealed class ModelTelemetryTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const string Fenced = $"```cypher\n{ModelFixture.Query}\n```", Worded = "轻工业2021年利润总额为1.4万亿元。";

    [Fact]
    public async Task A_request_is_a_span_with_the_conventions_of_generative_AI_and_without_any_text()
    {
        var (span, all) = await TraceAsync(false);

        Assert.Equal($"chat {ScriptedModelServer.ModelName}", span.DisplayName);
        Assert.Equal("chat", span.GetTagItem("gen_ai.operation.name"));
        Assert.Equal(ScriptedModelServer.ModelName, span.GetTagItem("gen_ai.request.model"));
        Assert.Equal(ScriptedModelServer.ModelName, span.GetTagItem("gen_ai.response.model"));
        Assert.IsType<int>(span.GetTagItem("gen_ai.usage.input_tokens"), exactMatch: false);
        Assert.NotNull(span.GetTagItem("gen_ai.usage.output_tokens"));
        Assert.Equal("127.0.0.1", span.GetTagItem("server.address"));
        Assert.DoesNotContain("轻工业", all, StringComparison.Ordinal);
        Assert.DoesNotContain("MATCH", all, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-scripted", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_is_traced_where_it_is_asked_for()
    {
        var (_, all) = await TraceAsync(true);

        Assert.Contains("MATCH", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_metered()
    {
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, own) => own.EnableMeasurementEventsIfOurs(instrument) };
        listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => measured.Enqueue(instrument.Name));
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => measured.Enqueue(instrument.Name));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Enqueue(instrument.Name));
        listener.Start();
        await fixture.AskAsync(request => request.AsksQuery ? Fenced : Worded);

        Assert.Contains("gen_ai.client.token.usage", measured);
        Assert.Contains("gen_ai.client.operation.duration", measured);
    }

    /// <returns>The first span of the model, and everything that any span says.</returns>
    private async Task<(Activity Span, string All)> TraceAsync(bool content)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ModelTelemetry.SourceName || source.Name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var port = 0;
        await fixture.AskAsync(
            request => !request.AsksQuery ? Worded : request.Messages[^1].Role == "tool" ? Fenced : new ScriptedReply.Call("find_entity", """{"name": "轻工业"}"""),
            change: settings =>
            {
                port = settings.Endpoint!.Port;
                return settings with { TraceContent = content };
            });
        var own = spans.Where(span => Equals(span.GetTagItem("server.port"), port)).ToList();
        return (own[0], string.Join('\n', own.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Concat(span.Events.SelectMany(item => item.Tags.Select(tag => $"{tag.Key}={tag.Value}"))))));
    }
}

file static class MeterListening
{
    public static void EnableMeasurementEventsIfOurs(this MeterListener listener, Instrument instrument)
    {
        if (instrument.Meter.Name == ModelTelemetry.SourceName)
            listener.EnableMeasurementEvents(instrument);
    }
}
