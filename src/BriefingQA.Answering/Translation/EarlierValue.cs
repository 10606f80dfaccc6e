using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Works out what a figure was a year before from what it is and by how much it moved, where the question asks to work it out.</summary>
internal sealed class EarlierValue(FigureMatcher matcher, FigureQuery queries, QueryRunner runner, QuestionLexicon lexicon)
{
    private const string YearOnYear = "同比";

    /// <summary>A value that is worked out supports an answer less than one that is stated.</summary>
    private const double WorkedOut = 0.9;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Figure or AskKind.Share) || !lexicon.WorkedOut.Any(asked => frame.Form.Contains(asked, StringComparison.Ordinal)) || LastYear(frame) is not { } word)
            return null;
        var now = frame with { Form = frame.Form.Replace(word, "", StringComparison.Ordinal), Words = [.. frame.Words.Where(other => !other.Form.Contains(word, StringComparison.Ordinal) && !word.Contains(other.Form, StringComparison.Ordinal))] };
        if (matcher.Match(now, frame.Ask, context.Index, context.Briefing) is not [{ UsesBase: false } match, ..] || match.Figure is not { Passage: { } passage, Values.Value: { } value } figure)
            return null;
        var moved = context.Index.FiguresOf(passage).FirstOrDefault(other => other.Values is { ChangeKind: YearOnYear, ChangeAmount: not null } values && values.Period == figure.Values.Period && values.Indicator == figure.Values.Indicator && values.Subject == figure.Values.Subject);
        if (moved is null || Before(value, figure.Values.Unit, moved.Values, matcher.DirectionOf(moved.Values.ChangeDirection ?? "")) is not { } before)
            return null;
        return await ComparedDraft.MakeAsync($"{before}（{FigureText.Name(figure.Values)}{FigureText.Value(figure.Values)}，{FigureText.Change(moved.Values)}，由此推算）",
            [new ComparedFigure(FigureText.Name(figure.Values), figure, IsChange: false, 1)], queries, runner, cancellationToken) is { } draft ? draft with { Support = WorkedOut } : null;
    }

    /// <summary>The word by which the question names the year before this one, longest first; not one that it only compares with.</summary>
    private string? LastYear(QuestionFrame frame) =>
        frame.Years.Count > 0 ? null : lexicon.Times.Where(names => names.Any(lexicon.LastYear.Contains)).SelectMany(names => names).OrderByDescending(name => name.Length)
            .FirstOrDefault(name => frame.Form.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && !lexicon.Against.Any(word => frame.Form.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal)));

    private static string? Before(double value, string? unit, FigureValues moved, int direction)
    {
        var amount = moved.ChangeAmount!.Value * direction;
        if (direction == 0)
            return null;
        if (UnitKinds.IsShare(moved.ChangeUnit) && !UnitKinds.IsShare(unit))
            return amount <= -100 ? null : $"约{FigureText.Number(Math.Round(value / (1 + (amount / 100)), 1))}{unit}";
        var isPoints = moved.ChangeUnit is "个百分点" or "百分点";
        if (isPoints != UnitKinds.IsShare(unit) || !isPoints && UnitKinds.WithoutScale(moved.ChangeUnit ?? "") != UnitKinds.WithoutScale(unit ?? ""))
            return null;
        return FigureText.Number(Math.Round(value - (amount * (isPoints ? 1 : UnitKinds.ScaleOf(moved.ChangeUnit) / UnitKinds.ScaleOf(unit))), 4)) + unit;
    }
}
