using BriefingQA.Answering;

namespace BriefingQA.Tests.Models;

/// <summary>A model reads English itself: it is given the question as it was asked, also where the rules have no Chinese for it.</summary>
public sealed class EnglishModelTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const string Known = "What was the profit of light industry in 2021?", Unknown = "How lucrative was light industry in 2021?";

    [Theory]
    [InlineData(Known, TranslatorChoice.Model)]
    [InlineData(Unknown, TranslatorChoice.Auto)]
    public async Task The_model_is_given_the_English_question(string question, TranslatorChoice choice)
    {
        var asked = await fixture.AskAsync(_ => "NO_ANSWER", question, choice);

        Assert.Contains(question.TrimEnd('?'), Assert.Single(asked.Requests).Question, StringComparison.Ordinal);
        Assert.Equal(AnswerStatus.NoAnswer, asked.Answer.Status);
    }

    [Fact]
    public async Task What_neither_understands_is_named()
    {
        var asked = await fixture.AskAsync(_ => "NO_ANSWER", Unknown, TranslatorChoice.Auto);

        Assert.Contains("lucrative", asked.Answer.Text, StringComparison.Ordinal);
        Assert.False(asked.Answer.Understood);
    }

    [Fact]
    public async Task What_the_rules_know_is_not_sent()
    {
        var asked = await fixture.AskAsync(_ => "NO_ANSWER", Known, TranslatorChoice.Auto);

        Assert.Empty(asked.Requests);
        Assert.StartsWith("1.4万亿元 = 1.4 trillion yuan", asked.Answer.Text, StringComparison.Ordinal);
    }
}
