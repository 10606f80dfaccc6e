using BriefingQA.Answering;
using BriefingQA.Tests.ScriptedModel;

namespace BriefingQA.Tests.Models;

/// <summary>What a model says that is wrong, and what the user then sees.</summary>
public sealed class WickedModelTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const string Fenced = $"```cypher\n{ModelFixture.Query}\n```";
    private const string Worded = "轻工业2021年利润总额为1.4万亿元。";

    [Fact]
    public async Task A_right_query_is_run_and_its_rows_are_worded()
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? Fenced : Worded);

        Assert.Equal(AnswerStatus.Answered, asked.Answer.Status);
        Assert.Equal(Worded, asked.Answer.Text);
        Assert.Equal("model", asked.Answer.Translator);
        Assert.Equal(ScriptedModelServer.ModelName, asked.Answer.Model!.Name);
        Assert.True(asked.Answer.Model is { PromptTokens: > 0, CompletionTokens: > 0 });
        Assert.Contains("1.4万亿元", Assert.Single(asked.Answer.Citations).Text, StringComparison.Ordinal);
        Assert.Contains("$subject1", asked.Answer.Cypher, StringComparison.Ordinal);
        Assert.Equal(Worded, asked.Words);
        Assert.IsType<AnswerProgress.Found>(asked.Heard[0]);
    }
}
