using System.CommandLine;
using System.Text.Json;
using BriefingQA.Answering;
using BriefingQA.Models;

namespace BriefingQA.Commands;

/// <summary><c>ask</c>: one answer with its sources and its query.</summary>
internal static class AskCommand
{
    private static readonly Argument<string> Question = new("question") { Description = "A question about the loaded briefings." };

    private static readonly Option<string?> Briefing = new("--briefing") { Description = "The id of the briefing to stay within.", HelpName = "ID" };

    public static readonly Option<TranslatorChoice?> Translator = new("--translator")
    {
        Description = "Who writes the query: rules, model (the model first), auto (the model where the rules have no answer). Default: auto with a model, rules without; eval: rules.",
        HelpName = "rules|model|auto",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print what POST /api/ask answers." };

    public static Command Create()
    {
        var command = new Command("ask", "Answers one question with its sources and its Cypher.") { Question, Briefing, Translator, Json };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var services = Composition.Provider(result.Settings() with { Reads = true });
        await services.GetRequiredService<SeedBriefings>().LoadIfEmptyAsync(cancellationToken);
        var request = new AskRequest(result.GetRequiredValue(Question), Briefing: result.GetValue(Briefing), Translator: result.GetValue(Translator));
        TranslatorChoices.Check(request.Translator, services);
        if (request.Question.Length > AskRequest.MaxLength || string.IsNullOrWhiteSpace(request.Question))
            throw new CommandException($"A question has 1 to {AskRequest.MaxLength} characters.");

        var answer = await services.GetRequiredService<QuestionAnswerer>().AskAsync(request, cancellationToken);
        await (result.GetValue(Json) ? Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, ServiceJson.Options)) : PrintAsync(answer, Console.Out));
        return 0;
    }

    private static async Task PrintAsync(Answer answer, TextWriter output)
    {
        await output.WriteLineAsync(answer.Text);
        foreach (var citation in answer.Citations)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"  “{citation.Text}”");
            await output.WriteLineAsync($"  —— {string.Join("，", new[] { citation.Speaker, citation.Briefing }.OfType<string>())}");
        }

        if (answer.Model is { } model)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"  {model.Name}: {model.PromptTokens} + {model.CompletionTokens} tokens; answered by {(answer.Translator == "model" ? "the model" : "the rules")}");
        }

        if (answer.Cypher.Length > 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"  {answer.Cypher.ReplaceLineEndings("\n  ")}");
            await output.WriteLineAsync($"  {JsonSerializer.Serialize(answer.Parameters, ServiceJson.Options)}");
        }
    }
}
