using System.Globalization;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Sets a figure beside its own earlier value: by how much it differs, how many times it is, which of two years had more.</summary>
internal sealed class EarlierComparison(FigureMatcher matcher, FigureQuery queries, QueryRunner runner, QuestionLexicon lexicon)
{
    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is AskKind.Compare or AskKind.Superlative && Times(frame) is { Count: 2 } times)
            return await WhichAsync(context, times, cancellationToken);
        if (frame.Ask is not (AskKind.Difference or AskKind.Ratio))
            return null;
        var matches = matcher.Match(frame.Ask == AskKind.Ratio ? frame with { Units = [] } : frame, AskKind.Change, context.Index, context.Briefing);
        var moved = matches.FirstOrDefault(candidate => candidate.Figure.Values is { BaseValue: not null, Value: not null });
        if (moved is null && frame.Ask == AskKind.Ratio || (moved ?? matches.FirstOrDefault(candidate => candidate.Figure.Values.ChangeAmount is not null)) is not { } match)
            return null;
        var values = match.Figure.Values;
        var text = frame.Ask == AskKind.Ratio ? Computation.Times(values)
            : moved is null ? FigureTranslator.Word(values, match, frame with { Ask = AskKind.Change })
            : $"{FigureText.Number(Math.Round(Math.Abs(values.Value!.Value - values.BaseValue!.Value), 6))}{values.Unit}（{FigureText.Name(values)}{FigureText.Change(values)}，两者相减）";
        return text is null ? null : await ComparedDraft.MakeAsync(text, [ComparedFigure.Of(FigureText.Name(values), match.Figure, isChange: true, matcher)], queries, runner, cancellationToken);
    }

    /// <summary>One figure for each of two years that the question names of one thing.</summary>
    public IReadOnlyList<ComparedFigure>? OfYears(QuestionContext context)
    {
        var frame = context.Frame;
        var items = new List<ComparedFigure>();
        foreach (var year in frame.Years)
        {
            var digits = year.ToString(CultureInfo.InvariantCulture);
            var one = frame with { Ask = AskKind.Figure, Asks = new HashSet<AskKind>(), Direction = 0, Units = [], Years = [year], Words = [.. frame.Words.Where(word => word.Role != WordRole.Period || word.Form.Contains(digits, StringComparison.Ordinal))] };
            if (matcher.Match(one, AskKind.Figure, context.Index, context.Briefing) is not [var match, ..])
                return null;
            var values = match.Figure.Values;
            var figure = match.UsesBase ? match.Figure with { Values = values with { Value = values.BaseValue, Unit = values.BaseUnit ?? values.Unit, Comparator = null, Text = null } } : match.Figure;
            items.Add(new ComparedFigure(digits + "年", figure, IsChange: false, 1));
        }

        return items.Count == 2 && items[0].Kind == items[1].Kind && (items[0].Figure.Id != items[1].Figure.Id || items[0].Amount != items[1].Amount) ? items : null;
    }

    /// <summary>One figure for each of two times within a year that the question sets side by side: 三季度和9月份.</summary>
    public IReadOnlyList<ComparedFigure>? OfPeriods(QuestionContext context)
    {
        var frame = context.Frame;
        var times = frame.Words.Where(word => word is { Role: WordRole.Period, IsInherited: false } && !(word.Form.Length == 4 && frame.Years.Count > 0) && !lexicon.OtherYears.Any(word.Form.Contains)).ToList();
        if (times.Count != 2)
            return null;
        var items = new List<ComparedFigure>();
        foreach (var time in times)
        {
            var other = times.First(word => word != time);
            var one = frame with { Ask = AskKind.Figure, Asks = new HashSet<AskKind>(), Direction = 0, Operands = [], Form = frame.Form.Replace(other.Form, "", StringComparison.Ordinal), Words = [.. frame.Words.Where(word => word != other).DistinctBy(word => word.Form)] };
            if (matcher.Match(one, AskKind.Figure, context.Index, context.Briefing).FirstOrDefault(candidate => time.CoverageIn(WordForms.Plain(candidate.Figure.Values.Period ?? "") + "|" + candidate.Figure.ClauseForm) >= 1) is not { UsesBase: false } match)
                return null;
            items.Add(new ComparedFigure(time.Form, match.Figure, IsChange: false, 1));
        }

        return items[0].Kind == items[1].Kind && items[0].Figure.Id != items[1].Figure.Id ? items : null;
    }

    /// <summary>The two years that the question sets side by side by words: 去年, 今年.</summary>
    private List<string> Times(QuestionFrame frame) =>
        [.. lexicon.Times.Select(names => names.FirstOrDefault(name => frame.Form.Contains(name, StringComparison.Ordinal))).OfType<string>().Where(name => lexicon.Present.Contains(name) || lexicon.OtherYears.Contains(name))];

    /// <summary>Which of this year and the last had more, by how the figure moved.</summary>
    private async Task<Draft?> WhichAsync(QuestionContext context, List<string> times, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var form = times.Aggregate(frame.Form, (text, time) => text.Replace(time, "", StringComparison.Ordinal));
        if (matcher.Match(frame with { Form = form, Direction = 0 }, AskKind.Change, context.Index, context.Briefing) is not [var match, ..]
            || match.Figure.Values is not { ChangeKind: "同比" or null, ChangeDirection: { } direction } values || matcher.DirectionOf(direction) is var moved && moved == 0)
            return null;
        var now = times.FirstOrDefault(lexicon.Present.Contains);
        var then = times.FirstOrDefault(lexicon.OtherYears.Contains);
        if (now is null || then is null)
            return null;
        var adjective = lexicon.Comparatives.FirstOrDefault(word => form.Contains(word, StringComparison.Ordinal)) ?? "多";
        return await ComparedDraft.MakeAsync($"{(moved == (frame.Extreme < 0 ? -1 : 1) ? now : then)}更{adjective}：{FigureTranslator.Word(values, match, frame with { Ask = AskKind.Change })}",
            [ComparedFigure.Of(FigureText.Name(values), match.Figure, isChange: true, matcher)], queries, runner, cancellationToken);
    }
}
