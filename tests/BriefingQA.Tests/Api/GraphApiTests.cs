using System.Net.Http.Json;
using System.Text.Json;

namespace BriefingQA.Tests.Api;

[Collection(ServiceCollection.Name)]
public class GraphApiTests(RunningService service)
{
    [Fact]
    public async Task The_graph_behind_a_query_is_what_its_patterns_match()
    {
        var (_, answer) = await service.PostAsync("/api/ask", new { question = "2021年轻工业增加值占全国工业增加值的比重是多少？" });
        var (status, graph) = await service.PostAsync(
            "/api/graph", new { query = answer.GetProperty("cypher").GetString(), parameters = answer.GetProperty("parameters") });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Superset(
            new HashSet<string> { "MEASURES", "ABOUT", "STATED_IN" },
            graph.GetProperty("relationships").EnumerateArray().Select(relationship => relationship.GetProperty("type").GetString()!).ToHashSet());
        var ids = graph.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("elementId").GetString()!).ToList();
        Assert.Distinct(ids);
        Assert.All(graph.GetProperty("relationships").EnumerateArray(), relationship => Assert.Contains(relationship.GetProperty("endNodeElementId").GetString(), ids));
    }

    [Fact]
    public async Task A_node_is_expanded_by_the_element_id_that_rows_give()
    {
        var (_, rows) = await service.PostAsync("/api/cypher", new { query = "MATCH (p:Person)<-[r]-() RETURN p, count(r) AS relationships ORDER BY relationships DESC LIMIT 1" });
        var person = rows.GetProperty("rows")[0][0].GetProperty("elementId").GetString()!;
        var graph = await service.Client.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/graph?element={Uri.EscapeDataString(person)}&limit=20", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotEmpty(graph.GetProperty("relationships").EnumerateArray());
        Assert.All(graph.GetProperty("relationships").EnumerateArray(), relationship =>
            Assert.Contains(person, new[] { relationship.GetProperty("startNodeElementId").GetString(), relationship.GetProperty("endNodeElementId").GetString() }));
    }

    [Theory]
    [InlineData("RETURN 1", HttpStatusCode.OK)] // nothing is matched, so there is nothing to draw
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("MATCH (n", HttpStatusCode.BadRequest)]
    [InlineData("MATCH (n) DETACH DELETE n", HttpStatusCode.OK)] // only the patterns are run
    public async Task Any_other_query_draws_nothing_and_changes_nothing(string query, HttpStatusCode expected)
    {
        var before = await service.CountAsync();
        var (status, _) = await service.PostAsync("/api/graph", new { query });

        Assert.Equal(expected, status);
        Assert.Equal(before, await service.CountAsync());
    }
}
