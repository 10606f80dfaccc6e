using System.Net.Http.Json;

namespace BriefingQA.Tests.Api;

[Collection(ServiceCollection.Name)]
public class PageTests(RunningService service)
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/app/main.js", "text/javascript")]
    [InlineData("/style/base.css", "text/css")]
    [InlineData("/lib/cytoscape.min.js", "text/javascript")]
    [InlineData("/c/any-conversation", "text/html")]
    [InlineData("/briefings", "text/html")]
    [InlineData("/docs", "text/html")]
    [InlineData("/api/graph/style", "text/plain")]
    [InlineData("/api/schema", "application/json")]
    [InlineData("/api/graph", "application/json")]
    [InlineData("/healthz", "application/json")]
    [InlineData("/readyz", "application/json")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/scalar", "text/html")]
    public async Task Every_address_answers(string address, string type)
    {
        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        using var response = await service.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal); // text never becomes HTML, in the libraries neither
    }

    [Fact]
    public async Task The_starters_are_questions_that_are_answered()
    {
        var starters = await service.Client.GetFromJsonAsync<string[]>(new Uri("/api/ask/starters", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotEmpty(starters!);
        foreach (var question in starters!)
        {
            var (_, answer) = await service.PostAsync("/api/ask", new { question });
            Assert.Equal("answered", answer.GetProperty("status").GetString());
        }
    }
}
