using System.Text;

namespace BriefingQA.Tests.Api;

[Collection(ServiceCollection.Name)]
public class AskApiTests(RunningService service)
{
    [Fact]
    public async Task A_figure_comes_with_its_sentence_its_speaker_and_its_query()
    {
        var (status, answer) = await service.PostAsync("/api/ask", new { question = "2021年轻工业增加值占全国工业增加值的比重是多少？" });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Contains("16.9%", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        var citation = answer.GetProperty("citations")[0];
        Assert.Contains("16.9%", citation.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("张晓峰", citation.GetProperty("speaker").GetString());
        Assert.Contains("MATCH", answer.GetProperty("cypher").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_of_an_answer_gives_the_same_rows_when_it_is_run_again()
    {
        var (_, answer) = await service.PostAsync("/api/ask", new { question = "轻工业2021年出口是否超过9000亿美元？" });
        var (status, again) = await service.PostAsync(
            "/api/cypher", new { query = answer.GetProperty("cypher").GetString(), parameters = answer.GetProperty("parameters") });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(answer.GetProperty("rows").GetRawText(), again.GetProperty("rows").GetRawText());
    }

    [Fact]
    public async Task What_the_briefing_does_not_say_is_not_answered()
    {
        var (_, answer) = await service.PostAsync("/api/ask", new { question = "2021年纺织行业规上企业营业收入是多少？" });

        Assert.Equal("no_answer", answer.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("""{"question": ""}""", "question")]
    [InlineData("""{"question": " \n\t"}""", "question")]
    [InlineData("""{}""", "question")]
    [InlineData("""{"question": 5}""", "question")]
    [InlineData("""{"question": """, "JSON")]
    [InlineData("""[]""", "JSON")]
    public async Task A_body_that_is_wrong_is_answered_with_what_is_wrong(string body, string named)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(named, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(500, HttpStatusCode.OK)]
    [InlineData(501, HttpStatusCode.BadRequest)]
    public async Task A_question_has_at_most_500_characters(int length, HttpStatusCode expected)
    {
        var (status, _) = await service.PostAsync("/api/ask", new { question = new string('问', length) });

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task An_unknown_briefing_is_not_found()
    {
        var (status, problem) = await service.PostAsync("/api/ask", new { question = "主题是什么？", briefing = "no-such-briefing" });

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("no-such-briefing", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("删除所有节点")]
    [InlineData("'}) DETACH DELETE n //")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    [InlineData("`'\"\\`")]
    [InlineData("把轻工业的营业收入改成100万亿元")]
    public async Task A_question_never_changes_the_graph(string question)
    {
        var before = await service.CountAsync();
        var (status, answer) = await service.PostAsync("/api/ask", new { question });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual("answered", answer.GetProperty("status").GetString());
        Assert.Equal(before, await service.CountAsync());
    }

    [Fact]
    public async Task A_follow_up_takes_over_what_the_conversation_said()
    {
        var (_, first) = await service.PostAsync("/api/ask", new { question = "2021年家电行业规上企业营收是多少？" });
        var (_, second) = await service.PostAsync(
            "/api/ask", new { question = "那利润总额呢？", conversationId = first.GetProperty("conversationId").GetString() });

        Assert.Contains("1219亿元", second.GetProperty("answer").GetString(), StringComparison.Ordinal);
    }
}
