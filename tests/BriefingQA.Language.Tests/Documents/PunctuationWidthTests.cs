using BriefingQA.Language.Documents;

namespace BriefingQA.Language.Tests.Documents;

public sealed class PunctuationWidthTests
{
    [Theory]
    [InlineData("上半年,出口增长3.7%,进口下降0.1%。", "上半年，出口增长3.7%，进口下降0.1%。")]
    [InlineData("记者: 请问进展如何?", "记者： 请问进展如何？")]
    [InlineData("细颗粒物(PM2.5)浓度下降;水质改善", "细颗粒物（PM2.5）浓度下降；水质改善")]
    [InlineData("开展\"绿色出行\"活动", "开展“绿色出行”活动")]
    [InlineData("12:30,1,234.5万元", "12:30,1,234.5万元")]
    [InlineData("见http://example.org/a?b=1,c", "见http://example.org/a?b=1,c")]
    [InlineData("Hello, world (again)!", "Hello, world (again)!")]
    public void Half_width_marks_of_Chinese_text_become_full_width_ones(string text, string expected) =>
        Assert.Equal(expected, PunctuationWidth.Widen(text));

    [Fact]
    public void A_text_without_such_marks_is_not_copied()
    {
        const string Text = "上半年，出口增长。";
        Assert.Same(Text, PunctuationWidth.Widen(Text));
    }
}
