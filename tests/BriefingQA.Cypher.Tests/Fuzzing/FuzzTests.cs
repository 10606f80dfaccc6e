using System.Text.Json;
using BriefingQA.Cypher.Tests.Tck;

namespace BriefingQA.Cypher.Tests.Fuzzing;

/// <summary>Whatever the text, the engine answers or throws an exception of its own.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 10_000;

    // As little as any platform gives a thread.
    private const int StackSize = 1 << 20;

    [Fact]
    public void Ten_thousand_odd_texts_end_in_rows_or_in_an_error_of_the_engine()
    {
        var inputs = FuzzInputs.Of(Lines("grammar.txt"), [.. Queries()]);
        var (answered, faults) = (0, new List<string?>());
        var thread = new Thread(
            () =>
            {
                using var target = new FuzzTarget();
                for (var i = 0; i < Inputs && faults.Count < 20; i++)
                {
                    if (target.Fault(inputs[i]) is { } fault)
                        faults.Add($"{i}: {inputs[i]}\n{fault}");
                }

                answered = target.Answered;
            },
            StackSize);

        thread.Start();
        thread.Join();

        Differences.AssertNone(faults);
        Assert.True(answered > Inputs / 10, $"Only {answered} texts reached the end of a run.");
    }

    public static TheoryData<string> Found => [.. Lines("found.txt").Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Found))]
    public void A_text_that_once_was_trouble_ends_in_rows_or_in_an_error_of_the_engine(string text)
    {
        using var target = new FuzzTarget();

        Assert.Null(target.Fault(text));
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Cases", file)).Where(line => line.Length > 0 && !line.StartsWith('#'));

    /// <summary>Those of the compatibility kit and those that Neo4j was asked, where they are, and a few in any case.</summary>
    private static IEnumerable<string> Queries()
    {
        var kit = TckKit.IsThere ? TckKit.Scenarios.SelectMany(scenario => scenario.Queries).Distinct() : [];
        var asked = SharedFolder.Find("cypher/cases.jsonl") is { } cases
            ? File.ReadLines(cases).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!)
            : [];
        return Lines("queries.txt").Concat(kit).Concat(asked);
    }
}
