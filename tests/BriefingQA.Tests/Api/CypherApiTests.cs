using System.Globalization;

namespace BriefingQA.Tests.Api;

[Collection(ServiceCollection.Name)]
public class CypherApiTests(RunningService service)
{
    [Fact]
    public async Task A_query_gives_its_columns_and_rows()
    {
        var (status, result) = await service.PostAsync("/api/cypher", new { query = "RETURN $x + 1 AS y, [1, 'a', null] AS list", parameters = new { x = 41 } });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""["y","list"]""", result.GetProperty("columns").GetRawText());
        Assert.Equal("""[[42,[1,"a",null]]]""", result.GetProperty("rows").GetRawText());
    }

    [Fact]
    public async Task A_node_comes_as_the_Query_API_writes_it()
    {
        var (_, result) = await service.PostAsync("/api/cypher", new { query = "MATCH (b:Briefing) RETURN b LIMIT 1" });

        var node = result.GetProperty("rows")[0][0];
        Assert.Equal("Briefing", node.GetProperty("labels")[0].GetString());
        Assert.NotEmpty(node.GetProperty("elementId").GetString()!);
        Assert.NotEmpty(node.GetProperty("properties").GetProperty("title").GetString()!);
    }

    [Theory]
    [InlineData("RETRN 1", 0)]
    [InlineData("MATCH (n) RETURN m", 17)]
    public async Task A_query_that_is_wrong_is_answered_with_the_place(string query, int position)
    {
        var (status, problem) = await service.PostAsync("/api/cypher", new { query });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(position, problem.GetProperty("position").GetInt32());
    }

    [Theory]
    [InlineData("CREATE (n)")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    [InlineData("MATCH (n) SET n.x = 1 RETURN n")]
    [InlineData("MATCH (n) REMOVE n:Person")]
    [InlineData("MERGE (n:X) RETURN n")]
    [InlineData("CALL { CREATE (n) } RETURN 1")]
    [InlineData("UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:N))")]
    [InlineData("CREATE INDEX FOR (n:Person) ON (n.name)")]
    [InlineData("DROP CONSTRAINT x IF EXISTS")]
    public async Task A_query_that_would_write_is_refused(string query)
    {
        var (status, problem) = await service.PostAsync("/api/cypher", new { query });

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(403, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_file_of_the_machine_is_never_read()
    {
        var (status, problem) = await service.PostAsync("/api/cypher", new { query = "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line" });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("LOAD CSV", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_random_writes_are_refused_and_change_nothing()
    {
        var random = new Random(20_221_125);
        var before = await service.CountAsync();
        for (var i = 0; i < 1_000; i++)
        {
            var (status, _) = await service.PostAsync("/api/cypher", new { query = RandomWrite(random) });
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }

        Assert.Equal(before, await service.CountAsync());
    }

    private static string RandomWrite(Random random)
    {
        string Pick(params string[] options) => options[random.Next(options.Length)];
        var label = Pick("Person", "Observation", "指标", "`a b`");
        var property = Pick("name", "value", "属性");
        var number = random.Next(1_000).ToString(CultureInfo.InvariantCulture);
        var read = Pick("", $"MATCH (n:{label}) ", $"OPTIONAL MATCH (n)-[:ABOUT]->(m) WHERE n.{property} > {number} ", "MATCH (n) WITH n LIMIT 5 ");
        return read.Length == 0
            ? Pick($"CREATE (n:{label} {{{property}: {number}}})", $"MERGE (n:{label} {{{property}: {number}}}) RETURN n", $"CREATE (:{label})-[:R]->(:{label})")
            : read + Pick($"SET n.{property} = {number}", "DETACH DELETE n", $"REMOVE n.{property} RETURN n", $"SET n:{label}", "DELETE n", $"CREATE (n)-[:R]->(:{label})");
    }
}
