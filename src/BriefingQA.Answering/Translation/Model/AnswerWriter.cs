using System.Text;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;
using BriefingQA.Language.Mentions;
using BriefingQA.LanguageModels;
using Microsoft.Extensions.Logging;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Lets a model word an answer from rows alone. Its words are handed on clause by clause, each only when it has been checked.</summary>
internal sealed partial class AnswerWriter(ModelPrompts prompts, TextAnalyzer analyzer, QuestionLexicon lexicon)
{
    private const int MaxLength = 200, RowBudget = 900;
    private const string ClauseEnds = "，。；！？、\n,;";

    /// <returns>The words; null where they say more than the rows, or do not come: the answer made of rows then stands.</returns>
    public async Task<string?> WriteAsync(QuestionContext context, Draft draft, ModelTurn turn, CancellationToken cancellationToken)
    {
        // Whether a yes is right cannot be told from its words.
        if (context.Frame.Ask is AskKind.YesNo or AskKind.Compare)
            return null;
        var rows = RowText.Of(draft.Ran.Result, RowBudget);
        var checker = new WordingChecker(analyzer, lexicon, context, draft.Ran);
        var words = new StringBuilder();
        var handed = 0;
        try
        {
            var messages = await prompts.PhraseAsync(context.Frame, rows, cancellationToken);
            await foreach (var part in turn.Session.StreamAsync(messages, cancellationToken))
            {
                words.Append(part);
                if (words.Length > MaxLength)
                    return Refuse("longer than an answer may be");
                var text = words.ToString();
                var end = text.LastIndexOfAny([.. ClauseEnds]) + 1;
                if (end <= handed || (end == text.Length && end > 1 && char.IsAsciiDigit(text[end - 2]))) // 1,200 may go on
                    continue;
                if (checker.FindUnsupported(text[..end]) is { } unsupported)
                    return Refuse(unsupported);
                await turn.SayAsync(text[handed..end]);
                handed = end;
            }
        }
        catch (ModelException exception)
        {
            return Refuse(exception.Fault.ToString());
        }

        var whole = words.ToString();
        if (string.IsNullOrWhiteSpace(whole))
            return Refuse("empty");
        if (checker.OnlyRepeats(whole))
            return Refuse("nothing but words of the question");
        if (context.Frame.Ask is AskKind.Figure or AskKind.Share or AskKind.Change or AskKind.Sum or AskKind.Difference && !checker.HoldsFigure(whole))
            return Refuse("no figure, though one is asked for");
        if (checker.FindUnsupported(whole) is { } wrong)
            return Refuse(wrong);
        await turn.SayAsync(whole[handed..]);
        return whole.Trim();

        string? Refuse(string reason)
        {
            LogRefused(turn.Session.Model.Logger, turn.Session.Model.Name, reason);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The words of {Name} were not used; not in the rows: {Reason}")]
    private static partial void LogRefused(ILogger logger, string name, string reason);
}
