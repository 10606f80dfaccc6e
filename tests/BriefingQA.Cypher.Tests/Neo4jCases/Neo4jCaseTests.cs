using System.Text.Json;

namespace BriefingQA.Cypher.Tests.Neo4jCases;

/// <summary>Queries over a small graph with what a real Neo4j 5.26 answered, by area.</summary>
public sealed class Neo4jCaseTests
{
    private static readonly Lazy<CypherDatabase> Graph = new(Load);

    public static TheoryData<string> Areas =>
    [
        "match", "paths", "optional", "subquery", "aggregate", "list", "string", "number", "temporal", "spatial", "order",
        "projection", "parameter", "error", "procedure",
    ];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Queries_give_the_rows_that_Neo4j_gives(string area)
    {
        Assert.SkipWhen(SharedFolder.Find("cypher/cases.jsonl") is null, SharedFolder.Missing);

        var cases = File.ReadLines(SharedFolder.Find("cypher/cases.jsonl")!)
            .Concat(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Neo4jCases", "Cases", "further.jsonl")))
            .Select(line => new Neo4jCase(JsonDocument.Parse(line).RootElement))
            .Where(recorded => recorded.Area == area);
        var differences = cases.Select(recorded => recorded.Difference(Graph.Value)).OfType<string>().ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static CypherDatabase Load()
    {
        var database = CypherDatabase.InMemory();
        var script = File.ReadAllText(SharedFolder.Find("cypher/setup.cypher")!);
        foreach (var statement in script.Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            database.Query(statement.TrimEnd(';'));
        return database;
    }
}
