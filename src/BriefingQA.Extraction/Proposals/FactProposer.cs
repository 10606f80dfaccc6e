using System.Text.Json;
using BriefingQA.Extraction.Coverage;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefingQA.Extraction.Proposals;

/// <summary>
/// Lets a model propose facts for sentences whose numbers no rule claimed. What it proposes enters only where figure, unit
/// and names stand in the sentence word for word; the numbers are then read by the same reader as all others.
/// </summary>
public sealed partial class FactProposer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly LanguageModel _model;
    private readonly NumbersWithUnit _numbers;
    private readonly ProposalChecker _checker;
    private readonly Prompt _prompt;

    /// <exception cref="PromptException">The prompt is missing, or not of the expected shape.</exception>
    /// <exception cref="LexiconException">A lexicon file is missing or is not of the expected shape.</exception>
    public FactProposer(LanguageModel model, PromptFolder prompts, Lexicon lexicon)
    {
        var words = new FactLexicon(lexicon).Predicates;
        _model = model;
        _numbers = new NumbersWithUnit(words);
        _checker = new ProposalChecker(words);
        _prompt = prompts.Read("extract.system.md");
    }

    /// <returns>The figures that were found to stand in their sentences. Where the model stops replying, those found until then.</returns>
    internal async Task<IReadOnlyList<StatedFigure>> ProposeAsync(BriefingFacts facts, IEnumerable<Sentence> sentences, CancellationToken cancellationToken)
    {
        var session = _model.Begin(conversation: null);
        var carried = new CarriedValues(facts);
        var accepted = new List<StatedFigure>();
        var refused = 0;
        foreach (var sentence in sentences.Where(sentence => sentence.Statement.Role is StatementRole.Remarks or StatementRole.Answer or StatementRole.Narration))
        {
            var unclaimed = _numbers.In(sentence.Analysis).Where(number => !carried.Take(sentence.Statement.Order, number.Value)).ToList();
            if (unclaimed.Count == 0)
                continue;
            try
            {
                foreach (var proposal in await AskAsync(session, sentence, unclaimed, cancellationToken))
                    if (_checker.Check(proposal, sentence, unclaimed) is { } figure && !accepted.Exists(known => known.Sentence == sentence && known.TextEnd == figure.TextEnd))
                        accepted.Add(figure);
                    else
                        refused++;
            }
            catch (ModelException exception)
            {
                LogStopped(_model.Logger, exception.Message);
                break;
            }
        }

        LogProposed(_model.Logger, _model.Name, accepted.Count, refused, session.Usage.Prompt, session.Usage.Completion);
        return accepted;
    }

    private async Task<IReadOnlyList<Proposal>> AskAsync(ModelSession session, Sentence sentence, List<NumberWithUnit> unclaimed, CancellationToken cancellationToken)
    {
        var fence = new Fence();
        var numbers = string.Join("、", unclaimed.Select(number => sentence.Text[number.Start..number.End]));
        var reply = await session.AskAsync(
            [
                new ChatMessage(ChatRole.System, _prompt.Text.Replace("{{$tag}}", fence.Tag, StringComparison.Ordinal)),
                new ChatMessage(ChatRole.User, $"句子：\n{fence.Around(sentence.Text)}\n数字：\n{fence.Around(numbers)}"),
            ],
            [],
            cancellationToken);
        return Read(reply.Text);
    }

    /// <summary>The proposals of a reply, whatever stands around its JSON; none where it holds no such JSON.</summary>
    private static IReadOnlyList<Proposal> Read(string reply)
    {
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        try
        {
            return start < 0 || end < start ? [] : [.. (JsonSerializer.Deserialize<ProposalList>(reply[start..(end + 1)], Json)?.Facts ?? []).OfType<Proposal>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} proposed facts: {Accepted} entered, {Refused} did not stand in their sentence; {Prompt} + {Completion} tokens")]
    private static partial void LogProposed(ILogger logger, string name, int accepted, int refused, long prompt, long completion);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No more facts are proposed: {Reason}")]
    private static partial void LogStopped(ILogger logger, string reason);

    private sealed record ProposalList(IReadOnlyList<Proposal?>? Facts);
}
