using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Tests.Tck;

namespace BriefingQA.Cypher.Tests.Semantics;

public sealed class SemanticAnalyzerKitTests
{
    [Fact]
    public void Every_error_that_the_kit_expects_before_a_query_runs_is_found_by_its_name()
    {
        Assert.SkipUnless(TckKit.IsThere, SharedFolder.Missing);

        Differences.AssertNone(TckKit.Scenarios.Where(scenario => scenario.ExpectsCompileTimeError).Select(Difference));
    }

    [Fact]
    public void No_query_of_the_kit_is_refused_that_it_expects_to_run()
    {
        Assert.SkipUnless(TckKit.IsThere, SharedFolder.Missing);

        Differences.AssertNone(TckKit.Scenarios.Where(scenario => !scenario.Steps.Any(IsError)).Select(Difference));
    }

    private static bool IsError(TckStep step) => step.Text.Contains("should be raised", StringComparison.Ordinal);

    private static string? Difference(TckScenario scenario)
    {
        // A parameter that is missing is seen by the one who has the parameters.
        var expected = scenario.Steps.FirstOrDefault(IsError)?.Text.Split(": ")[1];
        if (expected == "MissingParameter")
            return null;

        var procedures = scenario.Steps.Select(TckProcedure.Of).OfType<TckProcedure>().ToDictionary(
            procedure => procedure.Name,
            procedure => new ProcedureSignature(procedure.Inputs, 0, [.. procedure.Outputs.Select(output => output.Name)]));
        string? found = null;
        foreach (var query in scenario.Queries)
        {
            try
            {
                SemanticAnalyzer.Check(CypherParser.Parse(query), query, procedures.GetValueOrDefault);
            }
            catch (CypherSyntaxException exception)
            {
                found = $"{exception.Detail}";
            }
        }

        return found == expected ? null : $"{scenario.Name}: expected {expected ?? "none"}, found {found ?? "none"}\n{scenario.Queries.Last()}";
    }
}
