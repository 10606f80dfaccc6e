using BriefingQA.Answering;
using BriefingQA.Commands;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.LanguageModels;
using BriefingQA.Tests.ScriptedModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingQA.Tests.Models;

/// <summary>The transcript of the seed in memory, to be asked with scripted models.</summary>
public sealed class ModelFixture : IAsyncLifetime
{
    private readonly ServiceProvider _services = Composition.Provider(new ServiceSettings { Database = "memory" });

    /// <summary>A figure that the seed states in one sentence: 1.4万亿元.</summary>
    public const string Question = "2021年轻工业利润总额是多少？";

    /// <summary>A right query for <see cref="Question"/>.</summary>
    public const string Query = """
        MATCH (f:Observation)-[:ABOUT]->(s:Subject) WHERE s.name = $subject1
        MATCH (f)-[:MEASURES]->(i:Indicator) WHERE i.name CONTAINS $indicator1
        MATCH (f)-[:STATED_IN]->(st:Statement)
        WHERE f.period CONTAINS $year1
        RETURN f.id AS id, f.value AS value, f.unit AS unit, f.period AS period, st.text AS sentence LIMIT 10
        """;

    public async ValueTask InitializeAsync() => Assert.Equal(0, await TranscriptFiles.LoadAsync(
        _services.GetRequiredService<BriefingIntake>(), Directory.GetFiles(Settings.BriefingsFolder, "*.txt"), CancellationToken.None));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public ServiceSettings Settings => _services.GetRequiredService<ServiceSettings>();

    public IGraphDatabase Database => _services.GetRequiredService<IGraphDatabase>();

    /// <summary>A model at the server, quick to give up.</summary>
    public static ModelSettings At(ScriptedModelServer server) => new()
    {
        Endpoint = server.Endpoint,
        Name = ScriptedModelServer.ModelName,
        Key = "sk-scripted",
        RetryDelay = TimeSpan.FromMilliseconds(5),
        Timeout = TimeSpan.FromSeconds(20),
    };

    public QuestionAnswerer Answerer(LanguageModel model) => new(
        Database, _services.GetRequiredService<GraphSchema>(), _services.GetRequiredService<Lexicon>(), _services.GetRequiredService<TextAnalyzer>(),
        _services.GetRequiredService<TimeProvider>(), model, new PromptFolder(Settings.PromptsFolder));

    /// <summary>Asks one question of a model that follows a script.</summary>
    public async Task<ScriptedAsk> AskAsync(
        Func<ScriptedRequest, ScriptedReply> script, string question = Question, TranslatorChoice choice = TranslatorChoice.Model, Func<ModelSettings, ModelSettings>? change = null)
    {
        await using var server = await ScriptedModelServer.StartAsync(script);
        using var log = new LogLines();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var settings = At(server);
        using var model = new LanguageModel(change?.Invoke(settings) ?? settings, TimeProvider.System, loggers);
        using var answerer = Answerer(model);
        var heard = new List<AnswerProgress>();
        var answer = await answerer.AskAsync(new AskRequest(question, Translator: choice), progress =>
        {
            heard.Add(progress);
            return ValueTask.CompletedTask;
        }, TestContext.Current.CancellationToken);
        return new ScriptedAsk(answer, heard, server.Requests, log.Lines);
    }
}

/// <param name="Heard">What was reported while the answer was made.</param>
public sealed record ScriptedAsk(Answer Answer, IReadOnlyList<AnswerProgress> Heard, IReadOnlyList<ScriptedRequest> Requests, IReadOnlyList<string> Log)
{
    public string Words => string.Concat(Heard.OfType<AnswerProgress.Words>().Select(words => words.Text));
}
