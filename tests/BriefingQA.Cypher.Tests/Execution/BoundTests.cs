using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Execution;

/// <summary>Statements that would run, or grow, without end are stopped.</summary>
public sealed class BoundTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Endless =>
    [
        "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)",
        "MATCH (a), (b), (c), (d), (e), (f) RETURN a.v + b.v + c.v + d.v + e.v + f.v AS sum ORDER BY sum LIMIT 3",
        "MATCH (a)-[*]-(b) RETURN count(*)",
        "MATCH p = (a)-[*]->(b) WHERE length(p) > 1000 RETURN p",
        "MATCH (a) ((x)-[]-(y))+ (b) RETURN count(*)",
        "MATCH (n) WHERE COUNT { (a), (b), (c), (d), (e) WHERE a.v + b.v > c.v + d.v + e.v } > 0 RETURN n",
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*)",
        "RETURN reduce(t = 0, x IN range(1, 1000000) | t + size([y IN range(1, 1000000) WHERE y > x]))",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void An_endless_query_ends_at_the_time_limit(string query)
    {
        using var database = Dense(new CypherDatabaseOptions { TimeLimit = TimeSpan.FromMilliseconds(50) });

        var error = Assert.Throws<CypherRuntimeException>(() => database.Query(query, cancellationToken: Ct));

        Assert.Equal("TimeLimit", error.Detail);
    }

    [Theory]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) RETURN a, b, c, d, e, f ORDER BY a.v + f.v")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) RETURN DISTINCT a, b, c, d, e, f SKIP 100000000")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) WITH a, b, c, d, e, f, count(*) AS n RETURN count(n)")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) CREATE (:N)")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) RETURN collect(a)")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) RETURN count(DISTINCT [a, b, c, d, e, f])")]
    [InlineData("RETURN size(range(1, 40000000))")]
    [InlineData("RETURN [x IN range(1, 1000000) | [y IN range(1, 1000) | y]]")]
    public void A_query_that_holds_too_many_rows_ends_at_the_memory_limit(string query)
    {
        using var database = Dense(new CypherDatabaseOptions { TimeLimit = null, MemoryLimit = 10_000_000 });

        var error = Assert.Throws<CypherRuntimeException>(() => database.Query(query, cancellationToken: Ct));

        Assert.Equal("MemoryLimit", error.Detail);
    }

    [Fact]
    public void A_range_that_is_unwound_takes_no_room()
    {
        using var database = CypherDatabase.InMemory(new CypherDatabaseOptions { MemoryLimit = 10_000 });

        var rows = database.Query("UNWIND range(-9223372036854775808, 9223372036854775807, 4611686018427387904) AS x UNWIND range(x, 9223372036854775807) AS y RETURN y LIMIT 2", cancellationToken: Ct).Rows;

        Assert.Equal([long.MinValue, long.MinValue + 1], rows.Select(row => row[0].AsInteger()));
    }

    [Fact]
    public void A_query_ends_at_the_row_limit()
    {
        using var database = Dense(new CypherDatabaseOptions { RowLimit = 100 });

        Assert.Equal(100, database.Query("UNWIND range(1, 100) AS x RETURN x", cancellationToken: Ct).Rows.Count);
        Assert.Equal("RowLimit", Assert.Throws<CypherRuntimeException>(() => database.Query("UNWIND range(1, 101) AS x RETURN x", cancellationToken: Ct)).Detail);
    }

    [Fact]
    public void A_cancelled_query_ends()
    {
        using var database = Dense(new CypherDatabaseOptions { TimeLimit = null });
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.Throws<OperationCanceledException>(() => database.Query("MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)", cancellationToken: cancellation.Token));
    }

    [Fact]
    public void A_statement_that_fails_changes_nothing()
    {
        using var database = Dense(new CypherDatabaseOptions());

        Assert.Throws<CypherRuntimeException>(() => database.Query("MATCH (n) SET n.v = 100 WITH n RETURN 1 / (n.v - 100)", cancellationToken: Ct));

        Assert.Equal(CypherValue.Of(0L), database.Query("MATCH (n) WHERE n.v = 100 RETURN count(*)", cancellationToken: Ct).Rows[0][0]);
    }

    [Theory]
    [InlineData("CREATE (:N)")]
    [InlineData("MATCH (n) SET n.x = 1")]
    [InlineData("MATCH (n) CALL (n) { MERGE (:M) } RETURN 1")]
    [InlineData("PROFILE MATCH (n) DETACH DELETE n")]
    [InlineData("CREATE INDEX FOR (n:N) ON (n.x)")]
    public void Read_refuses_a_statement_that_writes(string statement)
    {
        using var database = Dense(new CypherDatabaseOptions());

        Assert.Equal("WriteInReadAccessMode", Assert.Throws<CypherRuntimeException>(() => database.Read(statement, cancellationToken: Ct)).Detail);
    }

    /// <summary>Thirty nodes, each with a relationship to every other.</summary>
    /// <summary>Thirty nodes, each with a relationship to every other; made beneath Cypher, where no bound counts.</summary>
    private static CypherDatabase Dense(CypherDatabaseOptions options)
    {
        const int Nodes = 30;
        var database = CypherDatabase.InMemory(options);
        using var transaction = database.Store.BeginTransaction(Ct);
        var (label, type, key) = (transaction.Tokens.Labels.FindOrAdd("N"), transaction.Tokens.RelationshipTypes.FindOrAdd("R"), transaction.Tokens.PropertyKeys.FindOrAdd("v"));
        for (var node = 0; node < Nodes; node++)
            transaction.SetNodeProperty(transaction.CreateNode(label), key, node + 1L);
        for (var pair = 0; pair < Nodes * Nodes; pair++)
        {
            if (pair / Nodes != pair % Nodes)
                transaction.CreateRelationship(type, pair / Nodes, pair % Nodes);
        }

        transaction.Commit();
        return database;
    }
}
