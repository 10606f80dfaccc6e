using BriefingQA.Cypher.Tests.Storage;
using BriefingQA.Cypher.Transfer;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Transfer;

public sealed class CypherScriptTests
{
    private const string Everything = """
        MATCH (a) OPTIONAL MATCH (a)-[r]->(b)
        RETURN labels(a) AS labels, properties(a) AS properties, type(r) AS type, properties(r) AS of, properties(b) AS neighbour
        ORDER BY toString(a.name), toString(b.name)
        """;

    [Fact]
    public void Scripts_make_the_same_graph_again()
    {
        using var folder = new TemporaryFolder();
        using var origin = CypherDatabase.InMemory();
        Run(origin, "CREATE CONSTRAINT only FOR (n:`机 构`) REQUIRE n.name IS UNIQUE");
        Run(origin, "CREATE INDEX by_since FOR ()-[r:T]-() ON (r.since)");
        Run(origin, """
            CREATE (a:`机 构`:B {name: 'it\'s "x"\n\\', f: 1.0, big: 1e300, neg: -5, d: date('2022-06-14'), t: datetime('2022-06-14T10:00+08:00[Asia/Shanghai]'),
              p: point({x: 1, y: 2}), l: ['a', 'b'], e: [], dur: duration('P1Y2M3DT4.5S'), ok: true, nan: 0.0 / 0.0, inf: 1.0 / 0.0})
            CREATE (b {name: 'b', `odd ``key`: 1})
            CREATE (a)-[:T {since: 2020}]->(b)-[:`U V`]->(a), (b)-[:T]->(b)
            """);

        CypherScriptExporter.Export(origin, folder.Path, cancellationToken: TestContext.Current.CancellationToken);
        using var copy = CypherDatabase.InMemory();
        foreach (var file in Directory.GetFiles(folder.Path, "*.cypher").Order(StringComparer.Ordinal))
        {
            foreach (var statement in File.ReadAllText(file).Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Run(copy, statement);
        }

        Assert.Equal(Show(origin, Everything), Show(copy, Everything));
        Assert.Equal(
            Show(origin, "SHOW INDEXES YIELD name, type, labelsOrTypes, properties ORDER BY name"),
            Show(copy, "SHOW INDEXES YIELD name, type, labelsOrTypes, properties ORDER BY name"));
        Assert.Equal(Show(origin, "SHOW CONSTRAINTS YIELD name, properties"), Show(copy, "SHOW CONSTRAINTS YIELD name, properties"));
    }

    private static string[] Show(CypherDatabase database, string query) =>
        [.. Run(database, query).Rows.Select(row => string.Join(" | ", row.Select(CypherText.Of)))];

    private static QueryResult Run(CypherDatabase database, string text) => database.Query(text, cancellationToken: TestContext.Current.CancellationToken);
}
