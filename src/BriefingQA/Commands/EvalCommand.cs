using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingQA.Answering;
using BriefingQA.Cypher.Values;
using BriefingQA.Evaluation;
using BriefingQA.Models;
using Spectre.Console;

namespace BriefingQA.Commands;

/// <summary><c>eval</c>: asks a file of questions and says how many answers are right.</summary>
internal static class EvalCommand
{
    private static readonly Option<FileInfo[]> Briefings = new("--briefing")
    {
        Description = "Transcripts to load into a fresh graph in memory. Without any, the graph of --database is asked.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<FileInfo> Questions = new("--questions")
    {
        Description = "JSON lines with id and question; context_question or context for follow-ups; kind and must_contain where the right answer is known.",
        Required = true,
    };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to write the answers as JSON lines; standard output when it is not given." };

    private static readonly Option<bool> Rows = new("--rows") { Description = "Write the rows of each query too, so that two stores can be compared." };

    private static readonly Option<double> Min = new("--min") { Description = "Exit code 1 where a smaller share, 0 to 1, is right." };

    private static readonly JsonSerializerOptions QuestionJson = new(ServiceJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create()
    {
        var command = new Command("eval", "Asks a file of questions; prints accuracy by kind where the right answers are known; with a model also tokens, cost, time, and where it and the rules disagree.") { Briefings, Questions, AskCommand.Translator, Out, Rows, Min };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var briefings = result.GetRequiredValue(Briefings);
        var settings = result.Settings();
        await using var services = Composition.Provider(briefings.Length > 0 ? settings with { Database = "memory" } : settings);
        var loaded = await TranscriptFiles.LoadAsync(
            services.GetRequiredService<BriefingIntake>(), [.. briefings.Select(file => file.FullName)], cancellationToken);
        if (loaded != 0)
            return loaded;

        var questions = await ReadQuestionsAsync(result.GetRequiredValue(Questions), cancellationToken);
        var answerer = services.GetRequiredService<QuestionAnswerer>();
        var translator = result.GetValue(AskCommand.Translator) ?? TranslatorChoice.Rules;
        TranslatorChoices.Check(translator, services);
        await using var output = result.GetValue(Out) is { } file ? new StreamWriter(file.FullName) : new StreamWriter(Console.OpenStandardOutput());
        var run = await EvaluationRun.AskAsync(answerer, questions, translator, WriteAsync, cancellationToken);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (run.Judged > 0)
            EvaluationReport.WriteKinds(terminal, run);
        if (translator != TranslatorChoice.Rules)
        {
            var rules = await EvaluationRun.AskAsync(answerer, questions, TranslatorChoice.Rules, null, cancellationToken);
            EvaluationReport.WriteCosts(terminal, [rules, run], settings.Model);
            EvaluationReport.WriteDisagreements(terminal, rules, run);
        }

        return (run.Accuracy ?? 1) >= result.GetValue(Min) ? 0 : 1;

        Task WriteAsync(EvaluatedAnswer evaluated) => output.WriteLineAsync(JsonSerializer.Serialize(
            new AnswerLine(evaluated.Question, evaluated.Answer)
            {
                Rows = result.GetValue(Rows) ? evaluated.Answer.Rows : null,
                Translator = translator == TranslatorChoice.Rules ? null : evaluated.Answer.Translator,
                Model = evaluated.Answer.Model,
            },
            ServiceJson.Options));
    }

    private static async Task<List<EvaluationQuestion>> ReadQuestionsAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var questions = new List<EvaluationQuestion>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var question = JsonSerializer.Deserialize<EvaluationQuestion>(line, QuestionJson);
                questions.Add(question is { Id: not null, Question: not null } ? question : throw new JsonException("'id' and 'question' are needed."));
            }
            catch (JsonException exception)
            {
                throw new CommandException($"{file.Name}({number}): {exception.Message}");
            }
        }

        return questions;
    }

    /// <summary>One line of the answers.</summary>
    private sealed record AnswerLine(string Id, string Question, AnswerStatus Status, string Answer, string Cypher, IReadOnlyList<Citation> Citations)
    {
        public AnswerLine(EvaluationQuestion question, Answer answer)
            : this(question.Id, question.Question, answer.Status, answer.Text, answer.Cypher, answer.Citations)
        {
        }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<IReadOnlyList<CypherValue>>? Rows { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Translator { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AnswerModel? Model { get; init; }
    }
}
