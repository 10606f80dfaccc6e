namespace BriefingQA.Cypher.Tests.Tck;

public sealed class TckTests
{
    public static TheoryData<string?> Scenarios => TckKit.Names();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario(string? name)
    {
        Assert.SkipWhen(name is null, SharedFolder.Missing);

        var difference = TckRunner.Run(TckKit.Scenario(name!));

        Assert.True(difference is null, difference);
    }
}
