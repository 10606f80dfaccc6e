using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Execution;

public sealed class FullTextProcedureTests : IDisposable
{
    private readonly CypherDatabase _database = CypherDatabase.InMemory();

    public FullTextProcedureTests()
    {
        Run("CREATE FULLTEXT INDEX texts FOR (s:Statement) ON EACH [s.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}");
        Run("CREATE FULLTEXT INDEX titles FOR ()-[r:HELD]-() ON EACH [r.title]");
        Run("UNWIND ['轻工业增长', '纺织业增长很快很快', '汽车'] AS text CREATE (:Statement {text: text})-[:HELD {title: text}]->()");
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Nodes_come_best_first_with_their_scores()
    {
        var rows = Run("CALL db.index.fulltext.queryNodes('texts', '增长') YIELD node, score WHERE score > 0 RETURN node.text").Rows;
        Assert.Equal(["'轻工业增长'", "'纺织业增长很快很快'"], rows.Select(row => CypherText.Of(row[0])));
    }

    [Fact]
    public void Skip_and_limit_choose_a_part()
    {
        var rows = Run("CALL db.index.fulltext.queryNodes('texts', '增长', {skip: 1, limit: 5}) YIELD node RETURN node.text").Rows;
        Assert.Equal("'纺织业增长很快很快'", CypherText.Of(Assert.Single(rows)[0]));
    }

    [Fact]
    public void Relationships_are_found_too()
    {
        var rows = Run("CALL db.index.fulltext.queryRelationships('titles', '汽') YIELD relationship RETURN type(relationship), relationship.title").Rows;
        Assert.Equal("'汽车'", CypherText.Of(Assert.Single(rows)[1]));
    }

    [Fact]
    public void An_index_that_is_not_there_is_named() =>
        Assert.Contains("no such fulltext schema index: none", Assert.Throws<CypherRuntimeException>(() => Run("CALL db.index.fulltext.queryNodes('none', 'x')")).Message, StringComparison.Ordinal);

    private QueryResult Run(string text) => _database.Query(text, cancellationToken: TestContext.Current.CancellationToken);
}
