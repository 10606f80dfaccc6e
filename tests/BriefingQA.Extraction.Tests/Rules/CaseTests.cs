namespace BriefingQA.Extraction.Tests.Rules;

public sealed class CaseTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Observations => CaseFile.Cases("observations.txt");

    public static IEnumerable<TheoryDataRow<string, string>> Targets => CaseFile.Cases("targets.txt");

    public static IEnumerable<TheoryDataRow<string, string>> Measures => CaseFile.Cases("measures.txt");

    public static IEnumerable<TheoryDataRow<string, string>> Told => CaseFile.Cases("told.txt");

    public static IEnumerable<TheoryDataRow<string>> Figureless => CaseFile.Lines("figureless.txt").Select(line => new TheoryDataRow<string>(line));

    [Theory]
    [MemberData(nameof(Observations))]
    public void A_sentence_states_these_figures(string sentence, string expected) =>
        Assert.Equal(expected, FactText.Of(ExtractionFixture.Extract(sentence).Observations));

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_sentence_plans_these_figures(string sentence, string expected)
    {
        var facts = ExtractionFixture.Extract(sentence);
        Assert.Equal(expected, FactText.Of(facts.Targets));
        Assert.Empty(facts.Observations);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void What_is_so_is_no_plan(string text, string expected)
    {
        var facts = ExtractionFixture.Extract(text);
        Assert.Equal(expected, string.Join(" ‖ ", facts.Observations.Select(fact => FactText.Of(fact.Level))));
        Assert.Empty(facts.Targets);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_text_lists_these_points(string text, string expected) =>
        Assert.Equal(expected, FactText.Of(ExtractionFixture.Extract(text).Measures.Where(measure => measure is { Ordinal: not null, ParentId: null })));

    [Theory]
    [MemberData(nameof(Figureless))]
    public void A_sentence_states_no_figure(string sentence)
    {
        var facts = ExtractionFixture.Extract(sentence);
        Assert.Empty(facts.Observations);
        Assert.Empty(facts.Targets);
    }
}
