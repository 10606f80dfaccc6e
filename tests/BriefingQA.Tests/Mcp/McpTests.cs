using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace BriefingQA.Tests.Mcp;

/// <summary>The official client over a transport; each transport runs all of it.</summary>
public abstract class McpTests
{
    /// <summary>A connected client; the derived class disposes of it.</summary>
    protected abstract ValueTask<McpClient> ClientAsync();

    [Fact]
    public async Task The_tools_are_listed_and_none_of_them_writes()
    {
        var client = await ClientAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Token);

        Assert.Equal(["ask", "find_entity", "get_schema", "list_briefings", "run_cypher"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
    }

    [Fact]
    public async Task A_question_is_answered_with_its_sentence()
    {
        var client = await ClientAsync();
        var answer = await CallAsync(client, "ask", new() { ["question"] = "2021年轻工业增加值占全国工业增加值的比重是多少？" });

        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Contains("16.9%", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Contains("16.9%", answer.GetProperty("citations")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_gives_its_rows_and_one_that_writes_is_refused()
    {
        var client = await ClientAsync();
        var rows = await CallAsync(client, "run_cypher", new() { ["query"] = "MATCH (p:Person) WHERE p.name = $name RETURN p.name AS name", ["parameters"] = new Dictionary<string, object> { ["name"] = "张晓峰" } });
        var refused = await client.CallToolAsync("run_cypher", new Dictionary<string, object?> { ["query"] = "MATCH (n) DETACH DELETE n" }, cancellationToken: Token);
        var wrong = await client.CallToolAsync("run_cypher", new Dictionary<string, object?> { ["query"] = "MATCH (n RETURN n" }, cancellationToken: Token);

        Assert.Equal("张晓峰", rows.GetProperty("rows")[0][0].GetString());
        Assert.True(refused.IsError);
        Assert.True(wrong.IsError);
        Assert.Contains("RETURN", Text(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_the_schema_and_the_briefings_can_be_looked_up()
    {
        var client = await ClientAsync();
        var found = await CallAsync(client, "find_entity", new() { ["name"] = "轻工" });
        var schema = await CallAsync(client, "get_schema", []);
        var briefings = await CallAsync(client, "list_briefings", []);

        Assert.Contains(found.EnumerateArray(), entity => entity.GetProperty("name").GetString() == "轻工业" && entity.GetProperty("label").GetString() == "Subject");
        Assert.True(schema.GetProperty("nodes").TryGetProperty("Observation", out _));
        Assert.Equal(1, briefings.GetArrayLength());
    }

    [Fact]
    public async Task A_transcript_is_a_resource()
    {
        var client = await ClientAsync();
        var resource = Assert.Single(await client.ListResourcesAsync(cancellationToken: Token));
        var read = await client.ReadResourceAsync(resource.Uri, cancellationToken: Token);

        Assert.Contains("消费品工业", Assert.IsType<TextResourceContents>(Assert.Single(read.Contents)).Text, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<McpException>(() => client.ReadResourceAsync("briefing://nothing", cancellationToken: Token).AsTask());
    }

    [Fact]
    public async Task A_call_that_is_wrong_says_what_would_be_right()
    {
        var client = await ClientAsync();
        var empty = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = " " }, cancellationToken: Token);
        var unknown = await client.CallToolAsync("ask", new Dictionary<string, object?> { ["question"] = "主题是什么？", ["briefing"] = "nothing" }, cancellationToken: Token);

        Assert.True(empty.IsError);
        Assert.Contains("1 to 500", Text(empty), StringComparison.Ordinal);
        Assert.True(unknown.IsError);
        Assert.Contains("list_briefings", Text(unknown), StringComparison.Ordinal);
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: Token);
        Assert.False(result.IsError == true, Text(result));
        return JsonDocument.Parse(Text(result)).RootElement;
    }

    private static string Text(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
