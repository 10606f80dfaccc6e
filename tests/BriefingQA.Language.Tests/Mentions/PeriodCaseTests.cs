using System.Globalization;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Tests.Mentions;

public sealed class PeriodCaseTests
{
    /// <summary>The day of the briefing in all cases.</summary>
    private static readonly DateOnly Reference = new(2023, 7, 21);

    private static readonly TextAnalyzer Analyzer = new(Words.Lexicon);

    public static IEnumerable<TheoryDataRow<string, string>> Cases => CaseFile.Read("periods.txt");

    [Theory, MemberData(nameof(Cases))]
    public void Times_are_resolved_against_the_day_of_the_briefing(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Analyzer.Analyze(text, Reference).Mentions.OfType<PeriodMention>().Select(Show)) is { Length: > 0 } found ? found : "none");

    [Fact]
    public void A_relative_year_without_a_reference_stays_open()
    {
        var period = Assert.Single(Analyzer.Analyze("去年11月", null).Mentions.OfType<PeriodMention>());
        Assert.Null(period.From);
        Assert.Null(period.To);
    }

    [Theory]
    [InlineData("全年粮食产量", 2022)]
    [InlineData("年末总人口", 2022)]
    [InlineData("今年全年目标", 2023)]
    [InlineData("一季度产量", 2023)]
    public void Early_in_a_year_the_whole_year_is_the_one_that_has_ended(string text, int year) =>
        Assert.Equal(year, Assert.Single(Analyzer.Analyze(text, new DateOnly(2023, 2, 28)).Mentions.OfType<PeriodMention>()).To?.Year);

    private static string Show(PeriodMention period) =>
        $"{period.Text} [{Show(period.From)}..{Show(period.To)}{(period.IsDeadline ? " deadline" : "")}]";

    private static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
