using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Functions;

/// <summary>What Neo4j 5.26 answered: an expression ⇶ its value, or <c>!</c> for an error. A query may stand in the expression's place.</summary>
public sealed class ExpressionCaseTests
{
    private static readonly CypherDatabase Database = CypherDatabase.InMemory();

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Functions", "Cases"), "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expression_of_the_file_has_the_value_that_Neo4j_gives(string file)
    {
        var differences = CaseFile.Read(Path.Combine("Functions", "Cases", file))
            .Select(parts => (Expression: parts[0], Expected: parts[1], Actual: Answer(parts[0])))
            .Where(answer => !Agree(answer.Expected, answer.Actual))
            .Select(answer => $"{answer.Expression} ⇶ {answer.Expected}, not {answer.Actual}").ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string Answer(string expression)
    {
        var query = expression.Split(' ')[0] is "UNWIND" or "WITH" or "MATCH" or "CALL" ? expression : $"RETURN {expression} AS x";
        try
        {
            return string.Join(" | ", Database.Query(query).Rows.Select(row => string.Join(", ", row.Select(CypherText.Of))));
        }
        catch (Exception error) when (error is CypherSyntaxException or CypherRuntimeException)
        {
            return $"! {error.Message}";
        }
    }

    /// <summary>Numbers may differ where the last digits of transcendental functions do.</summary>
    private static bool Agree(string expected, string actual)
    {
        if (expected == "!")
            return actual.StartsWith("! ", StringComparison.Ordinal);
        if (expected == actual)
            return true;
        return double.TryParse(expected, out var number) && double.TryParse(actual, out var other)
            && (number == other || Math.Abs(number - other) <= 1e-12 * Math.Abs(number));
    }
}
