namespace BriefingQA.Extraction.Tests.Rules;

/// <summary>Which place the figures of a local briefing are of.</summary>
public sealed class HomePlaceTests
{
    [Theory]
    [InlineData("沾化区现有冷库120座。", "沾化区")]
    [InlineData("沾化区上半年引进项目32个。今年建成学校8所。", "沾化区")]
    [InlineData("全区建成冷库120座。", "滨州市")]
    [InlineData("老旧小区今年改造120个。", "滨州市")]
    public void A_turn_is_about_the_place_that_it_opens_with(string answer, string place) => Assert.Equal(place, Read(answer).Observations[^1].Scope);

    [Theory]
    [InlineData("人口390万。", "滨州市", null)]
    [InlineData("困难家庭最高救助额提高到3万元。", "困难家庭", "滨州市")]
    public void What_is_measured_of_a_named_thing_is_only_around_in_the_place(string answer, string? subject, string? scope)
    {
        var figure = Assert.Single(Read(answer).Observations);
        Assert.Equal((subject, scope), (figure.Subject, figure.Scope));
    }

    private static Facts.BriefingFacts Read(string answer) => ExtractionFixture.Extract(
        $"""
        滨州市新闻发布会
        2025年7月18日

        主持人：今天我们介绍滨州市的情况，沾化区的同志也来了。全市的情况请周涛介绍，滨州市各区都很关心。

        周涛：{answer}
        """);
}
