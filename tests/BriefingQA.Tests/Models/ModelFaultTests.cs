using System.Diagnostics;
using BriefingQA.Answering;
using BriefingQA.LanguageModels;
using BriefingQA.Tests.ScriptedModel;

namespace BriefingQA.Tests.Models;

/// <summary>What goes wrong between the service and a model, and what the user then sees: the answer of the rules, and why.</summary>
public sealed class ModelFaultTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const string Fenced = $"```cypher\n{ModelFixture.Query}\n```", Worded = "轻工业2021年利润总额为1.4万亿元。";

    public static TheoryData<string, ScriptedReply, int, string> Faults => new()
    {
        { "busy", new ScriptedReply.Status(429), 3, "语言模型请求过多" },
        { "failing", new ScriptedReply.Status(500), 3, "语言模型服务出错" },
        { "overloaded", new ScriptedReply.Status(503), 3, "语言模型服务出错" },
        { "wrong key", new ScriptedReply.Status(401), 1, "语言模型不接受密钥" },
        { "unknown model", new ScriptedReply.Status(404), 1, "语言模型拒绝了请求" },
        { "no JSON", new ScriptedReply.Raw("<html>Bad Gateway</html>"), 1, "语言模型的回复无法读懂" },
        { "half of a JSON", new ScriptedReply.Raw("""{"id": "x", "choices": [{"mess"""), 1, "语言模型的回复无法读懂" },
        { "another JSON", new ScriptedReply.Raw("""{"answer": 42}"""), 1, "语言模型的回复无法读懂" },
        { "no choices", new ScriptedReply.Raw("""{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}"""), 1, "语言模型的回复无法读懂" },
        { "nothing", new ScriptedReply.Raw(""), 1, "语言模型的回复无法读懂" },
        { "cut connection", new ScriptedReply.Say(Fenced, CutAfter: 10), 3, "语言模型连接不上" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_rules_answer_where_the_model_fails(string fault, ScriptedReply reply, int requests, string said)
    {
        var asked = await fixture.AskAsync(_ => reply);

        Assert.NotEmpty(fault);
        Assert.Equal(AnswerStatus.Answered, asked.Answer.Status);
        Assert.StartsWith("1.4万亿元", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Equal("rules", asked.Answer.Translator);
        Assert.Contains(said, asked.Answer.Interpretation, StringComparison.Ordinal);
        Assert.InRange(asked.Requests.Count, 1, requests);
        Assert.Contains(asked.Log, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.DoesNotContain(asked.Log, line => line.Contains("sk-scripted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_failure_that_passes_is_not_noticed(int status)
    {
        var failures = 0;
        var asked = await fixture.AskAsync(request => failures++ < 2 ? new ScriptedReply.Status(status) : request.AsksQuery ? Fenced : Worded);

        Assert.Equal(Worded, asked.Answer.Text);
    }

    [Fact]
    public async Task A_model_that_never_replies_is_given_up_in_time()
    {
        var started = Stopwatch.GetTimestamp();
        var asked = await fixture.AskAsync(_ => new ScriptedReply.Hang(), change: settings => settings with { Timeout = TimeSpan.FromMilliseconds(300) });

        Assert.StartsWith("1.4万亿元", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("语言模型超时未答", asked.Answer.Interpretation, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_said_not_to_be()
    {
        var asked = await fixture.AskAsync(_ => Fenced, change: settings => settings with { Endpoint = new Uri("http://127.0.0.1:9/v1") });

        Assert.StartsWith("1.4万亿元", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("语言模型连接不上", asked.Answer.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_break_off_give_way_to_the_answer_made_of_rows()
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? Fenced : new ScriptedReply.Say("轻工业2021年，利润总额为1.4万亿元。", CutAfter: 12));

        Assert.Equal("model", asked.Answer.Translator);
        Assert.StartsWith("1.4万亿元", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Contains(asked.Log, line => line.Contains("Unreachable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_mostly_fails_is_left_alone_for_a_while()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => new ScriptedReply.Status(500));
        using var model = new LanguageModel(ModelFixture.At(server), TimeProvider.System);
        using var answerer = fixture.Answerer(model);
        for (var i = 0; i < 6; i++)
            await answerer.AskAsync(new AskRequest(ModelFixture.Question, Translator: TranslatorChoice.Model), TestContext.Current.CancellationToken);
        var sent = server.Requests.Count;
        var answer = await answerer.AskAsync(new AskRequest(ModelFixture.Question, Translator: TranslatorChoice.Model), TestContext.Current.CancellationToken);

        Assert.True(sent < 18, $"{sent} requests were sent.");
        Assert.Equal(sent, server.Requests.Count);
        Assert.StartsWith("1.4万亿元", answer.Text, StringComparison.Ordinal);
        Assert.Contains("暂停使用", answer.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spent_budget_is_said_and_nothing_is_sent()
    {
        var asked = await fixture.AskAsync(_ => Fenced, change: settings => settings with { TokensPerMinute = 100 });

        Assert.Empty(asked.Requests);
        Assert.StartsWith("1.4万亿元", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("用量已到上限", asked.Answer.Interpretation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_has_a_budget_of_its_own()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => "NO_ANSWER");
        using var model = new LanguageModel(ModelFixture.At(server) with { TokensPerConversation = 3_000, TokensPerMinute = 0 }, TimeProvider.System);
        using var answerer = fixture.Answerer(model);
        string? conversation = null;
        var sent = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            conversation = (await answerer.AskAsync(new AskRequest(ModelFixture.Question, conversation, Translator: TranslatorChoice.Model), TestContext.Current.CancellationToken)).ConversationId;
            sent.Add(server.Requests.Count);
        }

        Assert.Equal(sent[^2], sent[^1]);
        await answerer.AskAsync(new AskRequest(ModelFixture.Question, Translator: TranslatorChoice.Model), TestContext.Current.CancellationToken);
        Assert.Equal(sent[^1] + 1, server.Requests.Count);
    }

    [Fact]
    public async Task Who_goes_away_is_not_answered_any_more()
    {
        await using var server = await ScriptedModelServer.StartAsync(_ => new ScriptedReply.Hang());
        using var model = new LanguageModel(ModelFixture.At(server), TimeProvider.System);
        using var answerer = fixture.Answerer(model);
        using var gone = new CancellationTokenSource();
        var asking = answerer.AskAsync(new AskRequest(ModelFixture.Question, Translator: TranslatorChoice.Model), gone.Token);
        while (server.Requests.Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        while (server.Abandoned == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task When_the_model_dies_half_way_every_question_still_gets_an_answer_or_an_honest_decline()
    {
        string[] questions =
        [
            ModelFixture.Question, "这场发布会的主题是什么？", "2021年纺织行业规上企业营业收入是多少？", "轻工业2021年出口是否超过9000亿美元？",
            "谁主持了发布会？", "火星基地的造价是多少？", "轻工业和医药工业哪个增加值占比更高？", "2021年家电行业规上企业营收是多少？",
        ];
        await using var server = await ScriptedModelServer.StartAsync(PromptReader.Reply);
        using var model = new LanguageModel(ModelFixture.At(server), TimeProvider.System);
        using var answerer = fixture.Answerer(model);
        foreach (var choice in new[] { TranslatorChoice.Model, TranslatorChoice.Auto })
            foreach (var (place, question) in questions.Index())
            {
                if (choice == TranslatorChoice.Model && place == questions.Length / 2)
                    await server.KillAsync();
                var answer = await answerer.AskAsync(new AskRequest(question, Translator: choice), TestContext.Current.CancellationToken);

                Assert.NotEmpty(answer.Text);
                Assert.True(answer.Status == AnswerStatus.NoAnswer || answer.Cypher.Length > 0, $"{question} → {answer.Text}");
                Assert.DoesNotContain("火星", answer.Status == AnswerStatus.Answered ? question : "", StringComparison.Ordinal);
            }
    }
}
