using System.Globalization;
using BriefingQA.Answering;
using BriefingQA.LanguageModels;
using Spectre.Console;

namespace BriefingQA.Evaluation;

/// <summary>Says on a terminal how many answers were right, what they cost, and where two translators disagree.</summary>
internal static class EvaluationReport
{
    private const int LongestCell = 60;

    public static void WriteKinds(IAnsiConsole terminal, EvaluationRun run)
    {
        var table = new Table().AddColumns("kind", "right", "of", "share");
        var judged = run.Answers.Where(answer => answer.Right is not null).ToList();
        foreach (var kind in judged.GroupBy(answer => answer.Question.Kind ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
            AddRow(kind.Key, [.. kind]);
        AddRow("all", judged);
        terminal.Write(table);

        void AddRow(string name, IReadOnlyCollection<EvaluatedAnswer> group)
        {
            var right = group.Count(answer => answer.Right == true);
            table.AddRow(Markup.Escape(name), $"{right}", $"{group.Count}", Share(right, group.Count));
        }
    }

    /// <summary>One row a translator.</summary>
    public static void WriteCosts(IAnsiConsole terminal, IEnumerable<EvaluationRun> runs, ModelSettings model)
    {
        var table = new Table().AddColumns("translator", "right", "of", "share", "answered", "by the model", "prompt tokens", "completion tokens", "cost", "time");
        foreach (var run in runs)
        {
            var usage = new TokenUsage(run.Answers.Sum(answer => answer.PromptTokens), run.Answers.Sum(answer => answer.CompletionTokens));
            table.AddRow(
                Name(run.Translator), $"{run.Right}", $"{run.Judged}", Share(run.Right, run.Judged),
                $"{run.Answers.Count(answer => answer.Answer.Status == AnswerStatus.Answered)}", $"{run.Answers.Count(answer => answer.Answer.Translator == "model")}",
                $"{usage.Prompt}", $"{usage.Completion}", Markup.Escape(Cost(model, usage)), string.Create(CultureInfo.InvariantCulture, $"{run.Elapsed.TotalSeconds:0.00} s"));
        }

        terminal.Write(table);
    }

    /// <summary>The questions that two translators answer otherwise.</summary>
    public static void WriteDisagreements(IAnsiConsole terminal, EvaluationRun one, EvaluationRun other)
    {
        var table = new Table().Title("where they disagree").AddColumns("question", Name(one.Translator), Name(other.Translator));
        foreach (var (left, right) in one.Answers.Zip(other.Answers).Where(pair => Text(pair.First) != Text(pair.Second)))
            table.AddRow(Markup.Escape(left.Question.Question), Cell(left), Cell(right));
        if (table.Rows.Count > 0)
            terminal.Write(table);
        else
            terminal.WriteLine($"{Name(one.Translator)} and {Name(other.Translator)} agree on every question.");
    }

    public static string Name(TranslatorChoice translator) => translator.ToString().ToLowerInvariant();

    private static string Cost(ModelSettings model, TokenUsage usage) =>
        usage.Total == 0 ? "0" : model.Cost(usage) is { } cost
            ? string.Create(CultureInfo.InvariantCulture, $"{cost:0.0000} {model.Prices.First(price => price.Name == model.Name).Currency}").TrimEnd()
            : "no price set";

    private static string Text(EvaluatedAnswer answer) => answer.Answer.Status == AnswerStatus.Answered ? answer.Answer.Text : "";

    private static string Cell(EvaluatedAnswer answer)
    {
        var text = answer.Answer.Status == AnswerStatus.Answered ? answer.Answer.Text : $"({answer.Answer.Status})";
        var mark = answer.Right switch { true => "✓ ", false => "✗ ", null => "" };
        return mark + Markup.Escape(text.Length > LongestCell ? text[..LongestCell] + "…" : text);
    }

    private static string Share(int right, int of) => of == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(double)right / of:0.000}");
}
