using BriefingQA.Answering.Questions;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.Tests.Questions;

public class TimeWordsTests
{
    private static readonly TimeWords Times = new(new QuestionLexicon(LexiconFile.Load(Path.Combine(AppContext.BaseDirectory, "graph-seed", "lexicon", "questions.yaml"))));

    [Theory]
    [InlineData("二季度用电量多少", "一季度", true)]
    [InlineData("第二季度用电量多少", "二季度", false)]
    [InlineData("去年用电量是多少", "一季度", true)]
    [InlineData("去年用电量是多少", "去年一季度", false)]
    [InlineData("去年用电量是多少", "上年", false)]
    [InlineData("去年用电量是多少", "今年8月", true)]
    [InlineData("今年用电量是多少", "上半年", false)]
    [InlineData("下半年新增就业多少人", "上半年", true)]
    [InlineData("产量比上年减了多少", "今年", false)]
    [InlineData("用电量是多少", "一季度", false)]
    [InlineData("二季度用电量多少", null, false)]
    [InlineData("去年用电量是多少", "2021年", false)]
    public void A_figure_of_another_time_is_excluded(string question, string? period, bool excluded) =>
        Assert.Equal(excluded, Times.Exclude(Times.Asked(question), period));
}
