using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Tests.Tck;

namespace BriefingQA.Cypher.Tests.Parsing;

public sealed class CypherParserKitTests
{
    [Fact]
    public void Every_query_of_the_kit_parses_unless_a_scenario_expects_an_error()
    {
        Assert.SkipUnless(TckKit.IsThere, SharedFolder.Missing);

        Differences.AssertNone(TckKit.Scenarios
            .Where(scenario => !scenario.ExpectsCompileTimeError)
            .SelectMany(scenario => scenario.Queries)
            .Distinct()
            .Select(query => CypherParser.TryParse(query, out _, out var error) ? null : $"{error.Message}\n{query}"));
    }
}
