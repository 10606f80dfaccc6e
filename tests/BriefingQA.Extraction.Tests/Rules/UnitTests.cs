namespace BriefingQA.Extraction.Tests.Rules;

public sealed class UnitTests
{
    [Theory]
    [InlineData("全年完成公路投资320亿，同比增长4%。", "元")]
    [InlineData("该政策惠及近2亿农民工。", "人")]
    [InlineData("全省新增用电家庭30万家庭。", "户")]
    [InlineData("共有从业人员约2700万。", "")]
    public void A_figure_counts_in_the_unit_that_its_words_mean(string sentence, string unit) =>
        Assert.Equal(unit, Assert.Single(ExtractionFixture.Extract(sentence).Observations).Level?.NormalizedUnit);
}
