using ModelContextProtocol.Client;

namespace BriefingQA.Tests.Mcp;

[Collection(ServiceCollection.Name)]
public sealed class McpOverHttpTests(RunningService service) : McpTests, IAsyncDisposable
{
    private McpClient? _client;

    protected override async ValueTask<McpClient> ClientAsync() =>
        _client ??= await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(service.Client.BaseAddress!, "/mcp") }), cancellationToken: Token);

    public ValueTask DisposeAsync() => _client?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_page_of_another_origin_is_turned_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{}") };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await service.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
