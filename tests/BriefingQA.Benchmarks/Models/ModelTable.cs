using System.Text.Json;
using BriefingQA.Answering;
using BriefingQA.Evaluation;
using BriefingQA.LanguageModels;
using BriefingQA.Tests.ScriptedModel;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace BriefingQA.Benchmarks.Models;

/// <summary>
/// Rules, scripted model and auto side by side. The scripted model copies the nearest example of its prompt, so the table
/// shows what prompts, checks and fallbacks come to without any quality of a model's own.
/// </summary>
internal static class ModelTable
{
    private static readonly JsonSerializerOptions QuestionJson = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <param name="arguments">A file of questions, and the transcripts they are about; without any, those of the seed.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var settings = new ServiceSettings { Database = "memory" };
        var (questionFile, transcripts) = arguments switch
        {
            [] => (Path.Combine(AppContext.BaseDirectory, "Models", "seed-questions.jsonl"), Directory.GetFiles(settings.BriefingsFolder, "*.txt")),
            [var file, .. var texts] => (file, texts),
        };
        await using var server = await ScriptedModelServer.StartAsync(PromptReader.Reply);
        var model = new ModelSettings
        {
            Endpoint = server.Endpoint,
            Name = ScriptedModelServer.ModelName,
            TokensPerMinute = 0,
            Prices = [new ModelPrice(ScriptedModelServer.ModelName, 1, 4, "")],
        };
        await using var services = Composition.Provider(settings with { Model = model });
        if (await TranscriptFiles.LoadAsync(services.GetRequiredService<BriefingIntake>(), transcripts, CancellationToken.None) != 0)
            return 1;
        var questions = File.ReadLines(questionFile).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<EvaluationQuestion>(line, QuestionJson)!).ToList();
        var answerer = services.GetRequiredService<QuestionAnswerer>();
        await EvaluationRun.AskAsync(answerer, questions, TranslatorChoice.Rules, null, CancellationToken.None); // the first run pays for compiling
        var runs = new List<EvaluationRun>();
        foreach (var choice in new[] { TranslatorChoice.Rules, TranslatorChoice.Model, TranslatorChoice.Auto })
            runs.Add(await EvaluationRun.AskAsync(answerer, questions, choice, null, CancellationToken.None));

        AnsiConsole.Profile.Width = 140;
        EvaluationReport.WriteCosts(AnsiConsole.Console, runs, model);
        EvaluationReport.WriteDisagreements(AnsiConsole.Console, runs[0], runs[2]);
        return 0;
    }
}
