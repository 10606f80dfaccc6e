namespace BriefingQA.Cypher.Tests.Tck;

public sealed class TckTests
{
    // Scenarios that do not pass yet. One that passes must leave the list, so that it can only become shorter.
    private static readonly HashSet<string> KnownFailures =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Tck/Cases/known-failures.txt")).Where(line => !line.StartsWith('#') && line.Length > 0)];

    public static TheoryData<string?> Scenarios => TckKit.Names();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario(string? name)
    {
        Assert.SkipWhen(name is null, SharedFolder.Missing);

        var difference = TckRunner.Run(TckKit.Scenario(name!));
        if (KnownFailures.Contains(name!))
            Assert.True(difference is not null, "The scenario passes now: take it off the list of known failures.");
        else
            Assert.True(difference is null, difference);
    }

    [Fact]
    public void Every_known_failure_is_a_scenario()
    {
        Assert.SkipUnless(TckKit.IsThere, SharedFolder.Missing);

        Assert.Subset(TckKit.Scenarios.Select(scenario => scenario.Name).ToHashSet(), KnownFailures);
    }
}
