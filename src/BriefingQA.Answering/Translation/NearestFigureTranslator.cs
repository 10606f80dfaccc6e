using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Answers a question for an amount by the figure whose words are nearest to it, where it is clearly nearer than any other of the kind asked
/// for. It comes behind the translators that want nearly every word of the question carried.
/// </summary>
internal sealed class NearestFigureTranslator(FigureMatcher matcher, FigureTranslator figures) : ITranslator
{
    private static readonly AskKind[] Kinds = [AskKind.Figure, AskKind.Share, AskKind.Change];

    private const double SufficientScore = 0.6, SufficientOwn = 0.35, Clearly = 0.06;

    /// <summary>Such a figure supports an answer less than one that carries the whole question.</summary>
    private const double NearFactor = 0.88;

    public double MostSupport => NearFactor;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (!Kinds.Contains(frame.Ask) || frame.Words.Count < 2)
            return null;
        var near = matcher.Near(frame, context.Index, context.Briefing);
        if (near.Count == 0 || near[0].Score < SufficientScore || near[0].Own < SufficientOwn)
            return null;
        var best = near[0];
        var isClear = near.Skip(1).TakeWhile(other => Rank(best) - Rank(other) < Clearly).All(other => SaysTheSame(best.Figure.Values, other.Figure.Values));
        return isClear && await figures.AnswerAsync([new FigureMatch(best.Figure, best.Score, best.Own, false)], frame, cancellationToken) is { } draft
            ? draft with { Support = NearFactor * best.Score }
            : null;
    }

    private static double Rank(NearFigure near) => near.Score + (near.Own / 4);

    private static bool SaysTheSame(Linking.FigureValues left, Linking.FigureValues right) =>
        (left.Value, left.ChangeAmount) == (right.Value, right.ChangeAmount);
}
