using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Execution;

public sealed class QueryTests
{
    private const string Graph = """
        CREATE (ada:Person {name: 'Ada', age: 36, city: 'A'}), (bob:Person {name: 'Bob', age: 54, city: 'B'}), (cy:Person {name: 'Cy', age: 30, city: 'A'}),
               (acme:Company {name: 'Acme', city: 'A'}), (bolt:Company {name: 'Bolt', city: 'B'}),
               (ada)-[:KNOWS {since: 1999}]->(bob)-[:KNOWS]->(cy),
               (ada)-[:WORKS_AT]->(acme), (cy)-[:WORKS_AT]->(acme), (bob)-[:WORKS_AT]->(bolt)
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Cases => CaseFile.Pairs("Execution/Cases/queries.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_query_gives_its_rows_in_order(string query, string rows)
    {
        using var database = CypherDatabase.InMemory();
        database.Query(Graph, cancellationToken: Ct);

        var result = database.Query(query, cancellationToken: Ct);

        Assert.Equal(rows, string.Join(' ', result.Rows.Select(row => CypherText.Of(CypherValue.Of(CypherList.Create([.. row]))))));
    }

    [Fact]
    public void Statistics_count_what_changed()
    {
        using var database = CypherDatabase.InMemory();

        var created = database.Query(Graph, cancellationToken: Ct).Statistics;
        var deleted = database.Query("MATCH (n:Company) DETACH DELETE n", cancellationToken: Ct).Statistics;

        Assert.Equal((5, 5, 5, 14), (created.NodesCreated, created.RelationshipsCreated, created.LabelsAdded, created.PropertiesSet));
        Assert.Equal((2, 3), (deleted.NodesDeleted, deleted.RelationshipsDeleted));
    }

    [Fact]
    public void A_full_text_index_is_searched_best_hit_first()
    {
        using var database = CypherDatabase.InMemory();
        database.Query("CREATE FULLTEXT INDEX texts FOR (n:T) ON EACH [n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}", cancellationToken: Ct);
        database.Query("CREATE (:T {text: '轻工业增加值'}), (:T {text: '轻工业增加值占比，轻工业'}), (:T {text: '纺织'})", cancellationToken: Ct);

        var rows = database.Query("CALL db.index.fulltext.queryNodes('texts', '轻工业') YIELD node, score RETURN node.text, score > 0", cancellationToken: Ct).Rows;

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(CypherValue.True, row[1]));
    }

    [Fact]
    public void The_version_rises_with_each_commit_that_changes_something()
    {
        using var database = CypherDatabase.InMemory();
        long VersionAfter(string query)
        {
            database.Query(query, cancellationToken: Ct);
            return database.Version;
        }

        Assert.Equal(1, VersionAfter("CREATE (:A)"));
        Assert.Equal(1, VersionAfter("MATCH (n) RETURN n"));
        Assert.Equal(1, VersionAfter("MERGE (n:A)"));
        Assert.Equal(2, VersionAfter("CREATE INDEX FOR (n:A) ON (n.x)"));
        using (var transaction = database.BeginTransaction(Ct))
        {
            transaction.Query("CREATE (:B)", cancellationToken: Ct);
            transaction.Query("MATCH (n:B) SET n.x = 1", cancellationToken: Ct);
            Assert.Equal(2, database.Version);
            transaction.Commit();
        }

        Assert.Equal(3, database.Version);
    }

    [Fact]
    public void Statements_of_a_transaction_take_effect_together()
    {
        using var database = CypherDatabase.InMemory();
        using (var abandoned = database.BeginTransaction(Ct))
            abandoned.Query("CREATE (:A)", cancellationToken: Ct);
        using (var kept = database.BeginTransaction(Ct))
        {
            kept.Query("CREATE (:B)", cancellationToken: Ct);
            Assert.Single(kept.Query("MATCH (b:B) RETURN b", cancellationToken: Ct).Rows);
            Assert.Empty(database.Read("MATCH (b:B) RETURN b", cancellationToken: Ct).Rows);
            kept.Commit();
        }

        Assert.Equal(CypherValue.Of(1L), database.Read("MATCH (n) RETURN count(*)", cancellationToken: Ct).Rows[0][0]);
    }

    [Fact]
    public void Rows_are_streamed_as_they_are_found()
    {
        using var database = CypherDatabase.InMemory(new CypherDatabaseOptions { MemoryLimit = 2_000_000, RowLimit = null });

        var rows = database.Stream("UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x, y", cancellationToken: Ct);

        Assert.Equal(["x", "y"], rows.Columns);
        Assert.Equal(1_000_000, rows.Count());
    }

    [Theory]
    [InlineData("MATCH (n:P {id: 3}) RETURN n", "NodeUniqueIndexSeek")]
    [InlineData("MATCH (n:P) WHERE n.v > 3 RETURN n", "NodeIndexRangeSeek")]
    [InlineData("MATCH (n:P) WHERE n.v STARTS WITH 'a' RETURN n", "NodeIndexPrefixSeek")]
    [InlineData("MATCH (n:P) WHERE n.id IN [1, 2] RETURN n", "NodeIndexListSeek")]
    [InlineData("MATCH (n) WHERE id(n) = 0 RETURN n", "NodeByIdSeek")]
    [InlineData("MATCH (a:P), (b:Q) WHERE a.w = b.w RETURN a, b", "HashJoin")]
    [InlineData("MATCH (n) WHERE n:P AND n.id = 3 RETURN n", "NodeUniqueIndexSeek")]
    [InlineData("MATCH (n:P) RETURN count(*)", "CountFromStore")]
    [InlineData("MATCH (n:P) RETURN n ORDER BY n.w LIMIT 3", "Top")]
    [InlineData("MATCH (n:Q) WHERE n.w > 3 RETURN n", "NodeByPropertyScan")]
    public void The_plan_of_a_query_uses(string query, string step)
    {
        using var database = CypherDatabase.InMemory();
        database.Query("UNWIND range(1, 100) AS i CREATE (:P {id: i, v: i, w: i}), (:Q {w: i})", cancellationToken: Ct);
        database.Query("CREATE CONSTRAINT FOR (n:P) REQUIRE n.id IS UNIQUE", cancellationToken: Ct);
        database.Query("CREATE INDEX FOR (n:P) ON (n.v)", cancellationToken: Ct);

        var plan = database.Query("EXPLAIN " + query, cancellationToken: Ct);

        Assert.Contains(plan.Plan!, found => found.Operator == step);
    }

    [Fact]
    public void A_plan_comes_beside_the_columns_of_its_query()
    {
        using var database = CypherDatabase.InMemory();
        database.Query("CREATE (:A), (:A)", cancellationToken: Ct);

        var explained = database.Query("EXPLAIN MATCH (n:A) CREATE (m) RETURN n, m", cancellationToken: Ct);
        var profiled = database.Query("PROFILE MATCH (n:A) RETURN 1 AS x", cancellationToken: Ct);

        Assert.Equal(["n", "m"], explained.Columns);
        Assert.Empty(explained.Rows);
        Assert.All(explained.Plan!, step => Assert.Null(step.Rows));
        Assert.Equal(["x"], profiled.Columns);
        Assert.Equal(2, profiled.Rows.Count);
        Assert.Equal(2, profiled.Plan!.Single(step => step.Operator == "NodeByLabelScan").Rows);
    }

    /// <summary>The scan of a property gives what testing node after node gives, whatever the column holds.</summary>
    [Theory]
    [InlineData("n.s = 'a7'")]
    [InlineData("n.s STARTS WITH 'a1'")]
    [InlineData("n.s CONTAINS '99'")]
    [InlineData("n.s CONTAINS '甲'")]
    [InlineData("n.s > 'a5'")]
    [InlineData("n.t = '甲3'")]
    [InlineData("n.t CONTAINS '甲'")]
    [InlineData("n.t = 3")]
    [InlineData("n.i >= 990.5")]
    [InlineData("n.i = 7.0")]
    [InlineData("n.i IN [1, 500, null, 'x']")]
    [InlineData("n.mixed < 10")]
    [InlineData("n.mixed = 'x3' AND n.i = 3")]
    [InlineData("n.mixed = null")]
    [InlineData("n.rare = 1")]
    [InlineData("n.absent = 1")]
    public void A_scan_of_a_property_finds_the_nodes_that_pass(string predicate)
    {
        using var database = CypherDatabase.InMemory();
        database.Query(
            """
            UNWIND range(1, 1000) AS i
            CREATE (n:N {i: i, s: 'a' + i, t: '甲' + (i % 5), mixed: CASE i % 3 WHEN 0 THEN 'x' + i WHEN 1 THEN i ELSE i * 0.5 END})
            FOREACH (x IN CASE WHEN i % 400 = 0 THEN [1] ELSE [] END | SET n.rare = 1)
            FOREACH (x IN CASE WHEN i % 7 = 0 THEN [1] ELSE [] END | REMOVE n:N)
            """,
            cancellationToken: Ct);

        var scanned = database.Query($"MATCH (n:N) WHERE {predicate} RETURN n.i ORDER BY n.i", cancellationToken: Ct).Rows;
        var tested = database.Query($"MATCH (n:N) WITH n, [{predicate}] AS passes WHERE passes[0] RETURN n.i ORDER BY n.i", cancellationToken: Ct).Rows;

        Assert.Equal(tested.Select(row => row[0]), scanned.Select(row => row[0]));
    }

    /// <summary>After some nodes one by one the matches of all are found at once, which must not change an answer.</summary>
    [Theory]
    [InlineData("EXISTS { MATCH (t:T)-[:OF]->(g) WHERE t.v = 4 }")]
    [InlineData("NOT EXISTS { MATCH (t:T)-[:OF]->(g) WHERE t.v = 4 }")]
    [InlineData("(:T {v: 4})-[:OF]->(g)")]
    [InlineData("EXISTS { (g)<-[:OF]-(:T {v: $v}) }")]
    [InlineData("EXISTS { (g)<-[:OF]-(t) WHERE t.v = g.i + 3 }")]
    public void Nodes_with_a_match_of_a_pattern_are_the_same_one_by_one_and_at_once(string predicate)
    {
        using var database = CypherDatabase.InMemory();
        database.Query("UNWIND range(1, 60) AS i CREATE (:G {i: i})", cancellationToken: Ct);
        database.Query("MATCH (g:G) UNWIND range(1, 50) AS j CREATE (:T {v: (g.i * j) % 149})-[:OF]->(g)", cancellationToken: Ct);
        Dictionary<string, CypherValue> parameters = new() { ["v"] = 4 };

        var together = database.Query($"MATCH (g:G) WHERE {predicate} RETURN g.i ORDER BY g.i", parameters, Ct).Rows.Select(row => row[0].AsInteger()).ToList();
        var oneByOne = Enumerable.Range(1, 60).Where(i =>
            database.Query($"MATCH (g:G {{i: {i}}}) WHERE {predicate} RETURN g", parameters, Ct).Rows.Count == 1).Select(i => (long)i).ToList();

        Assert.Equal(oneByOne, together);
        Assert.InRange(together.Count, 1, 59);
    }
}
