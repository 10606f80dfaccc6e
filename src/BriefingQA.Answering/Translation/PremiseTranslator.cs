using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;
using BriefingQA.Answering.Translation.YesNo;

namespace BriefingQA.Answering.Translation;

/// <summary>Corrects a question that asks why something rose or fell, where the briefing says that it did the opposite.</summary>
internal sealed class PremiseTranslator(FigureMatcher matcher, FigureTranslator figures, Movements movements) : ITranslator
{
    /// <summary>Figures supported so nearly as well must all say the same.</summary>
    private const double NearlyAsGood = 0.05;

    private const double Corrected = 0.94;

    /// <summary>A longer sentence is not given whole.</summary>
    private const int Longest = 150;

    public double MostSupport => Corrected;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (!frame.Asks.Contains(AskKind.Why) || movements.Of(frame.Form) is not { } claimed || claimed == 0)
            return null;
        var matches = matcher.Match(frame with { Direction = 0, Ask = AskKind.Change }, AskKind.Change, context.Index, context.Briefing);
        var best = matches.TakeWhile(match => match.Support > matches[0].Support - NearlyAsGood).Select(match => (Match: match, Moved: matcher.DirectionOf(match.Figure.Values.ChangeDirection ?? ""))).Where(entry => entry.Moved != 0).ToList();
        if (best.Count == 0 || best.Any(entry => entry.Moved != -claimed) || await figures.AnswerAsync([best[0].Match], frame with { Ask = AskKind.Change, Direction = 0 }, cancellationToken) is not { } draft)
            return null;
        var said = best[0].Match.Figure.Passage is { Text.Length: <= Longest } passage ? passage.Text : draft.Text;
        return draft with { Text = $"问题的前提与发布会所说不符：{said.TrimEnd('。')}。", Interpretation = "核对前提：" + FigureText.Name(best[0].Match.Figure.Values), Support = Corrected };
    }
}
