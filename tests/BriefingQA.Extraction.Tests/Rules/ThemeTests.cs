namespace BriefingQA.Extraction.Tests.Rules;

/// <summary>What the figures of an answer are about that name nothing themselves.</summary>
public sealed class ThemeTests
{
    [Theory]
    [InlineData("请问汽车产业发展情况如何？", "汽车产业")]
    [InlineData("请问汽车保供有哪些举措？", null)]
    [InlineData("请问农业和服务业的情况如何？", null)]
    public void Is_the_one_industry_that_the_question_names_as_one(string question, string? theme)
    {
        var facts = ExtractionFixture.Extract(
            $"""
            某部新闻发布会
            2024年7月15日

            记者：{question}

            王浩：实现税收30亿元。
            """);
        Assert.Equal(theme, Assert.Single(facts.Observations).Subject);
    }
}
