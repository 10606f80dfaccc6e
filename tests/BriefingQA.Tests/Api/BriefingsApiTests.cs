using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BriefingQA.Tests.Api;

[Collection(ServiceCollection.Name)]
public class BriefingsApiTests(RunningService service)
{
    private const string Transcript = """
        3月2日，某市文化和旅游局举行新闻发布会，介绍文化惠民工作情况。某市文化和旅游局局长王小明出席发布会。

        记者：请问去年建成了多少个社区图书室？

        王小明：去年，全市建成社区图书室128个，服务居民56万人次。
        """;

    private static readonly Uri Briefings = new("/api/briefings", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transcript_is_loaded_listed_read_back_and_removed()
    {
        var before = await service.CountAsync();
        using var posted = await service.Client.PostAsync(Briefings, new StringContent(Transcript, Encoding.UTF8, "text/plain"), Cancellation);
        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        var address = posted.Headers.Location!;

        var listed = await service.Client.GetFromJsonAsync<JsonElement>(Briefings, Cancellation);
        Assert.Contains(listed.EnumerateArray(), briefing => address.ToString().EndsWith(briefing.GetProperty("id").GetString()!, StringComparison.Ordinal));

        var read = await service.Client.GetFromJsonAsync<JsonElement>(address, Cancellation);
        Assert.Contains(read.GetProperty("statements").EnumerateArray(), statement => statement.GetProperty("speaker").GetString() == "王小明");
        Assert.Contains(read.GetProperty("facts").EnumerateArray(), fact => fact.GetProperty("kind").GetString() == "Observation");

        using var removed = await service.Client.DeleteAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(before, await service.CountAsync());
    }

    [Fact]
    public async Task Loading_a_transcript_twice_changes_nothing()
    {
        using var first = await service.Client.PostAsJsonAsync(Briefings, new { text = Transcript, source = "twice.txt" }, Cancellation);
        var once = await service.CountAsync();
        using var second = await service.Client.PostAsJsonAsync(Briefings, new { text = Transcript, source = "twice.txt" }, Cancellation);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(once, await service.CountAsync());
        using var removed = await service.Client.DeleteAsync(second.Headers.Location, Cancellation);
    }

    [Fact]
    public async Task An_unknown_briefing_is_not_found()
    {
        using var read = await service.Client.GetAsync(new Uri("/api/briefings/none", UriKind.Relative), Cancellation);
        using var removed = await service.Client.DeleteAsync(new Uri("/api/briefings/none", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "  \n ", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"source": "x"}""", HttpStatusCode.BadRequest)]
    [InlineData("application/json", """{"text": """, HttpStatusCode.BadRequest)]
    [InlineData("application/pdf", "%PDF", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_transcript_is_refused_with_the_reason(string type, string body, HttpStatusCode expected)
    {
        using var response = await service.Client.PostAsync(Briefings, new StringContent(body, Encoding.UTF8, type), Cancellation);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Briefings) { Content = new StringContent(new string('长', 4_000_000), Encoding.UTF8, "text/plain") };
        request.Headers.ExpectContinue = true; // the answer comes before the body is sent
        using var response = await service.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
