using BriefingQA.Answering.Translation;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Tests.Translation;

public class QueryValidatorTests
{
    private readonly QueryValidator _validator = new(SchemaFile.Load(Path.Combine(AppContext.BaseDirectory, "graph-seed", "schema.yaml")));

    [Theory]
    [InlineData("MATCH (p:Person) RETURN p.name LIMIT 10")]
    [InlineData("MATCH (f:Observation|Target)-[:MEASURES]->(i:Indicator) WHERE i.name = $name RETURN f.value, i.name ORDER BY f.value LIMIT 25")]
    [InlineData("MATCH (b:Briefing)-[:HAS_SECTION|HAS_EXCHANGE*1..2]->(x:Exchange) RETURN count(x) AS n LIMIT 1")]
    public void Query_that_only_reads_may_run(string query) => Assert.Null(_validator.Validate(CypherParser.Parse(query)));

    [Theory]
    [InlineData("MATCH (n) DETACH DELETE n", "write")]
    [InlineData("MATCH (p:Person) SET p.name = 'x' RETURN p LIMIT 1", "write")]
    [InlineData("CREATE (p:Person) RETURN p LIMIT 1", "write")]
    [InlineData("CALL { CREATE (p:Person) RETURN p } RETURN p LIMIT 1", "write")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row LIMIT 1", "LOAD CSV")]
    [InlineData("CALL dbms.listConfig() YIELD name RETURN name LIMIT 1", "dbms.listConfig")]
    [InlineData("MATCH (p:Password) RETURN p LIMIT 1", "Password")]
    [InlineData("MATCH (p:Person) RETURN p.secret LIMIT 1", "secret")]
    [InlineData("MATCH (p:Person)-[:KNOWS]->(q) RETURN q LIMIT 1", "KNOWS")]
    [InlineData("MATCH (p:Person) RETURN p.name", "LIMIT")]
    [InlineData("MATCH (p:Person) RETURN p.name LIMIT 100000", "LIMIT")]
    [InlineData("MATCH (a:Person)-[*]->(b) RETURN b LIMIT 1", "paths")]
    public void Any_other_query_is_refused_with_the_reason(string query, string reason) =>
        Assert.Contains(reason, _validator.Validate(CypherParser.Parse(query)), StringComparison.Ordinal);
}
