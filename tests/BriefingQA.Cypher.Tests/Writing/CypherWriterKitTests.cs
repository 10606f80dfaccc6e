using System.Text.Json;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Tests.Tck;
using BriefingQA.Cypher.Writing;

namespace BriefingQA.Cypher.Tests.Writing;

public sealed class CypherWriterKitTests
{
    [Fact]
    public void Every_query_of_the_kit_is_written_as_text_that_parses_to_the_same_tree()
    {
        Assert.SkipUnless(TckKit.IsThere, SharedFolder.Missing);

        Differences.AssertNone(TckKit.Scenarios.SelectMany(scenario => scenario.Queries).Distinct().Select(Difference));
    }

    [Fact]
    public void Every_query_that_Neo4j_was_asked_is_written_as_text_that_parses_to_the_same_tree()
    {
        var cases = SharedFolder.Find("cypher/cases.jsonl");
        Assert.SkipUnless(cases is not null, SharedFolder.Missing);

        var queries = File.ReadLines(cases!).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!);
        Differences.AssertNone(queries.Select(Difference));
    }

    private static string? Difference(string query)
    {
        if (!CypherParser.TryParse(query, out var tree, out _))
            return null;
        var written = CypherWriter.Write(tree);
        if (!CypherParser.TryParse(written, out var again, out var error))
            return $"{error.Message}\n{query}\n{written}";
        return again.Equals(tree) ? null : $"another tree\n{query}\n{written}";
    }
}
