using System.Text.Json;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Graph.Tests.Conformance;

/// <summary>The scripts for Neo4j Browser make a graph on which each saved query gives the rows that stand below it.</summary>
public sealed class SavedQueriesTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(SeedTranscript.SeedFolder, "neo4j");

    private readonly IGraphDatabase _database = GraphDatabases.Open("memory");

    public static IEnumerable<TheoryDataRow<string>> Blocks =>
        File.ReadAllText(Path.Combine(Folder, "90-queries.cypher")).Split("\n\n").Skip(1).Select(block => new TheoryDataRow<string>(block.Trim()));

    public async ValueTask InitializeAsync()
    {
        foreach (var script in new[] { "00-constraints", "10-nodes", "20-relationships", "30-fulltext" })
            foreach (var statement in CypherScript.Split(await File.ReadAllTextAsync(Path.Combine(Folder, $"{script}.cypher"))))
                await _database.WriteAsync([new CypherQuery(statement)]);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_saved_query_gives_the_rows_below_it(string block)
    {
        var lines = block.Split('\n');
        var parameters = new Dictionary<string, CypherValue>();
        foreach (var line in lines.Where(line => line.StartsWith(":param ", StringComparison.Ordinal)))
        {
            var parts = line[":param ".Length..].TrimEnd(';').Split(" => ");
            parameters[parts[0]] = (await _database.ReadAsync(new CypherQuery($"RETURN {parts[1]}"), TestContext.Current.CancellationToken)).Rows[0][0];
        }

        var query = string.Join('\n', lines.Where(line => !line.StartsWith(':') && !line.StartsWith("//", StringComparison.Ordinal))).TrimEnd(';');
        var result = await _database.ReadAsync(new CypherQuery(query, parameters), TestContext.Current.CancellationToken);

        var expected = lines.Skip(1).Where(line => line.StartsWith("// [", StringComparison.Ordinal)).Select(line => Values(line[3..]));
        Assert.Equal(expected, result.Rows.Select(row => string.Join(", ", row.Select(CypherText.Of))));
    }

    [Fact]
    public async Task The_CSV_files_hold_the_graph_of_the_scripts()
    {
        await using var imported = GraphDatabases.Open("memory");
        await imported.ImportCsvAsync(Path.Combine(Folder, "csv"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(await CountsAsync(_database), await CountsAsync(imported));
    }

    /// <summary>How many nodes have each combination of labels, and how many relationships each type.</summary>
    private static async Task<List<string>> CountsAsync(IGraphDatabase database)
    {
        var nodes = await database.ReadAsync(new("MATCH (n) RETURN labels(n) AS kind, count(*) AS count ORDER BY kind"), TestContext.Current.CancellationToken);
        var relationships = await database.ReadAsync(new("MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count ORDER BY kind"), TestContext.Current.CancellationToken);
        return [.. nodes.Rows.Concat(relationships.Rows).Select(row => string.Join(' ', row.Select(CypherText.Of)))];
    }

    private static string Values(string json)
    {
        using var row = JsonDocument.Parse(json);
        return string.Join(", ", row.RootElement.EnumerateArray().Select(value => value.ValueKind switch
        {
            JsonValueKind.String => CypherText.OfString(value.GetString()!),
            JsonValueKind.Null => "null",
            _ => value.GetRawText(),
        }));
    }
}
