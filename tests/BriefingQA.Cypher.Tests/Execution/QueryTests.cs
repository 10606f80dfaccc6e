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
}
