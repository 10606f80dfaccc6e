using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Tests.Mentions;

public sealed class BriefingMeetingTests
{
    private static readonly TranscriptReader Reader = new(Words.Lexicon);
    private static readonly TextAnalyzer Analyzer = new(Words.Lexicon);

    [Fact]
    public void A_briefing_without_a_name_is_called_after_who_holds_it() =>
        Assert.Equal(["水利部新闻发布会"], Meetings("5月9日，水利部召开新闻发布会，介绍防汛准备情况。\n记者：\n水库准备好了吗？\n李江：\n准备好了。"));

    [Fact]
    public void The_plain_name_stands_for_the_full_one() =>
        Assert.Equal(["“节水优先”系列主题新闻发布会第三场"], Meetings("水利部举行“节水优先”系列主题新闻发布会第三场。\n主持人：\n欢迎出席水利部新闻发布会。\n记者：\n进展如何？\n李江：\n顺利。"));

    [Fact]
    public void A_month_does_not_make_another_briefing() =>
        Assert.Equal(["水利部例行新闻发布会"], Meetings("水利部召开2021年11月例行新闻发布会\n主持人：\n欢迎参加水利部例行新闻发布会。\n记者：\n进展如何？\n李江：\n顺利。"));

    [Fact]
    public void A_briefing_that_only_its_opening_tells_has_one_name() =>
        Assert.Single(Meetings("水利部近日就节水情况举行发布会。\n水利部副部长李江说，用水量下降。\n李江在水利部新闻发布会上还介绍了下一步安排。"));

    [Fact]
    public void A_report_of_other_matters_has_none() => Assert.Empty(Meetings("水利部印发了《防汛办法》。全国水库运行平稳。"));

    private static IEnumerable<string> Meetings(string text) =>
        Analyzer.Analyze(Reader.Read(text)).SelectMany(analysis => analysis.Mentions.OfType<NameMention>()).Where(name => name.Kind == NameKind.Meeting).Select(name => name.Name).Distinct();
}
