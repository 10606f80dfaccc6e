using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Mentions;
using BriefingQA.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>
/// Lets a language model write the query. Its words are parsed, validated, run and judged like everything else; what is
/// wrong goes back to it once. It may call functions over the graph a few times on the way.
/// </summary>
internal sealed class ModelTranslator : ITranslator
{
    private const int MostCalls = 4, Repairs = 1, LongestError = 200, LongestReply = 400;

    /// <summary>What a query of a model counts beside one of the rules whose rows carry as much of the question.</summary>
    private const double Trust = 0.9;

    private readonly ModelPrompts _prompts;
    private readonly QueryTrial _trial;
    private readonly AnswerWriter _writer;
    private readonly bool _offersTools;

    /// <exception cref="PromptException">A prompt is missing, or not of the expected shape.</exception>
    public ModelTranslator(
        ModelSettings settings, PromptFolder prompts, GraphSchema schema, QuestionLexicon lexicon, WordForms forms, QuestionReader reader, TextAnalyzer analyzer, IGraphDatabase database)
    {
        var validator = new QueryValidator(schema);
        _offersTools = settings.Tools;
        _trial = new QueryTrial(new ModelQueryReader(validator), new QueryRunner(database, validator), new RowJudge(schema, forms));
        _prompts = new ModelPrompts(prompts, new Kernel(), new SchemaSlice(schema, forms), examples => new NearestExamples(examples, validator, reader));
        _writer = new AnswerWriter(_prompts, analyzer, lexicon);
    }

    /// <exception cref="ModelException">The model does not reply.</exception>
    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn ?? throw new ArgumentException("A model is asked within a turn.", nameof(context));
        var linked = LinkedValues.Of(context);
        if (await QueryAsync(context, linked, turn.Session, cancellationToken) is not { } found)
            return null;
        var draft = RowAnswer.Compose(found.Ran!, context.Index) with { Support = found.Support * Trust };
        if (draft.Text.Length == 0 || draft.Support <= turn.SupportOfRules)
            return null;
        await turn.FoundAsync(context, draft);
        return await _writer.WriteAsync(context, draft, turn, cancellationToken) is { } words ? draft with { Text = words } : draft;
    }

    /// <returns>A query with rows that answer; null where the model has none.</returns>
    private async Task<TriedQuery?> QueryAsync(QuestionContext context, LinkedValues linked, ModelSession session, CancellationToken cancellationToken)
    {
        var prompt = await _prompts.TranslateAsync(context, linked, cancellationToken);
        List<ChatMessage> messages = [prompt.System, prompt.Question];
        var tools = new GraphTools(context, linked, _trial);
        var functions = _offersTools && prompt.HasRoomForFunctions ? new ModelFunctions(tools, MostCalls) : null;
        for (var repairs = 0; ;)
        {
            var reply = await session.AskAsync(messages, functions?.Offered ?? [], cancellationToken);
            if (reply.Contents.OfType<FunctionCallContent>().ToList() is { Count: > 0 } calls)
            {
                if (functions is null || !functions.MayCall)
                    return tools.Found; // it goes on calling though nothing is offered any more
                messages[0] = prompt.Brief;
                messages.Add(reply);
                messages.Add(await functions.CallAsync(calls, cancellationToken));
                continue;
            }

            var tried = await _trial.TryAsync(reply.Text, context, linked, cancellationToken);
            if (tried.IsAnswer)
                return tried;
            if (tried.Error is not { } error || repairs == Repairs || tools.Found is not null)
                return tools.Found;
            repairs++;
            messages.Add(new ChatMessage(ChatRole.Assistant, Cut(reply.Text, LongestReply)));
            messages.Add(new ChatMessage(ChatRole.User, $"The query cannot be used: {Cut(error, LongestError)}\nReply with a corrected query, or with {ModelQueryReader.NoAnswer}."));
        }
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] + "…" : text;
}
