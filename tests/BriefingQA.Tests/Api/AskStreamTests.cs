using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace BriefingQA.Tests.Api;

[Collection(ServiceCollection.Name)]
public class AskStreamTests(RunningService service)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_comes_as_events_in_order_and_the_last_holds_all_of_it()
    {
        const string Question = "2021年轻工业增加值占全国工业增加值的比重是多少？";
        var events = await ReadAsync("/api/ask", new { question = Question });

        Assert.Equal(["interpretation", "cypher", "rows", "answer", "citations", "done"], events.Select(item => item.EventType));
        var (_, whole) = await service.PostAsync("/api/ask", new { question = Question });
        var done = events[^1].Data;
        foreach (var field in new[] { "status", "answer", "cypher", "rows", "citations", "interpretation" })
            Assert.Equal(whole.GetProperty(field).GetRawText(), done.GetProperty(field).GetRawText());
        Assert.Equal(done.GetProperty("answer").GetString(), events[3].Data.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task A_citation_names_the_briefing_it_stands_in()
    {
        var (_, answer) = await service.PostAsync("/api/ask", new { question = "2021年轻工业增加值占全国工业增加值的比重是多少？" });
        var citation = answer.GetProperty("citations")[0];
        var briefing = await service.Client.GetFromJsonAsync<JsonElement>(new Uri($"/api/briefings/{citation.GetProperty("briefingId").GetString()}", UriKind.Relative), Cancellation);

        var statement = briefing.GetProperty("statements").EnumerateArray().Single(statement => statement.GetProperty("start").GetInt32() == citation.GetProperty("start").GetInt32());
        Assert.Equal(citation.GetProperty("text").GetString(), statement.GetProperty("text").GetString());
        Assert.False(string.IsNullOrEmpty(statement.GetProperty("section").GetString()));
    }

    [Fact]
    public async Task What_is_not_understood_is_told_from_what_is_not_held()
    {
        var (_, unread) = await service.PostAsync("/api/ask", new { question = "？？？" });
        var (_, unheld) = await service.PostAsync("/api/ask", new { question = "1987年钛合金产量是多少？" });

        Assert.Equal("no_answer", unread.GetProperty("status").GetString());
        Assert.False(unread.GetProperty("understood").GetBoolean());
        Assert.Equal("no_answer", unheld.GetProperty("status").GetString());
        Assert.True(unheld.GetProperty("understood").GetBoolean());
    }

    [Fact]
    public async Task A_transcript_tells_its_stages_and_a_bad_one_ends_with_what_is_wrong()
    {
        var taken = await ReadAsync("/api/briefings", new { text = "4月1日，某市统计局举行新闻发布会。局长赵小云：去年全市粮食产量12万吨。", source = "stages.txt" });
        var refused = await ReadAsync("/api/briefings", new { text = " \n " });

        Assert.Equal(["stage", "stage", "stage", "done"], taken.Select(item => item.EventType));
        Assert.Equal(["decoding", "extracting", "storing"], taken.Take(3).Select(item => item.Data.GetProperty("stage").GetString()));
        Assert.Equal("error", refused[^1].EventType);
        Assert.False(string.IsNullOrEmpty(refused[^1].Data.GetProperty("detail").GetString()));
        using var removed = await service.Client.DeleteAsync(new Uri($"/api/briefings/{taken[^1].Data.GetProperty("briefingId").GetString()}", UriKind.Relative), Cancellation);
    }

    private async Task<List<(string EventType, JsonElement Data)>> ReadAsync(string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);

        var events = new List<(string, JsonElement)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation))
            events.Add((item.EventType, JsonElement.Parse(item.Data)));
        return events;
    }
}
