using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Tells whether a figure is of the time a question asks about, and whether it has been reached or is only planned.</summary>
internal sealed partial class FigureTimes(QuestionLexicon lexicon)
{
    public TimeWords Words { get; } = new(lexicon);

    /// <param name="usesBase">Set where the year asked for is that of the figure's earlier value.</param>
    public bool Fits(FigureQuestion question, Figure figure, ref bool usesBase)
    {
        var frame = question.Frame;
        var values = figure.Values;
        if (Words.Exclude(TimesOf(question, figure), values.Period) || (question.AsksPast && IsPlanned(figure)))
            return false;
        if (NamesOtherYear(question, figure))
            return false;
        var year = YearOf(values.Period);
        if (figure.IsEarlier && !(frame.Years.Count > 0 && !frame.Years.Contains(YearOf(figure.LaterPeriod) ?? 0) || IsGiven(frame, values)))
            return false;
        if (frame.Years.Count == 0 || year is { } stated && frame.Years.Contains(stated) || year is null && YearOf(values.PeriodEnd) is { } last && YearOf(values.PeriodStart) == last && frame.Years.Contains(last))
            return true;
        if (YearOf(values.BasePeriod) is { } baseYear && frame.Years.Contains(baseYear))
        {
            usesBase = values.BaseValue is not null && frame.Years.Count == 1 && frame.Ask != AskKind.Change;
            return true;
        }

        if (year is not null)
            return false;
        if (figure.Passage?.BriefingId is { } briefing && IsOfPresent(values.Period) && question.HeldInYear.Contains(briefing) && !Words.Asked(figure.Own).Any(names => names.Any(lexicon.OtherYears.Contains)))
            return true;
        return figure.Passage is { } passage
            ? !figure.IsEarlier && values.Period is null or WholeYear && frame.Years.All(asked => question.SpokenYears?.Holds(passage, asked) == true) || passage.Form.HoldsAny(question.Years) || passage.Lead.HoldsAny(question.Years) || passage.Setting.HoldsAny(question.Years)
            : figure.Own.HoldsAny(question.Years);
    }

    private const string WholeYear = "全年";

    /// <summary>The times that the question names but 去年 for a figure of that year, of which a review speaks as 全年.</summary>
    private IReadOnlyList<IReadOnlyList<string>> TimesOf(FigureQuestion question, Figure figure) =>
        figure is { Passage: { } passage, IsEarlier: false } && question.SpokenYears is { } years && years.LastOf(passage) is { } last && question.Times.Any(IsLastYear) && years.Holds(passage, last)
            ? [.. question.Times.Where(names => !IsLastYear(names))] : question.Times;

    private bool IsLastYear(IReadOnlyList<string> names) => names.Any(lexicon.LastYear.Contains);

    /// <summary>Whether the question names the number.</summary>
    private static bool IsGiven(QuestionFrame frame, FigureValues values) =>
        frame.Words.Any(word => word.Role == WordRole.Number && values.Value is { } value && word.Form.Contains(FigureText.Number(value), StringComparison.Ordinal));

    /// <summary>Whether a period without a year of its own is one of the present year: 前三季度, 今年7月底.</summary>
    private static bool IsOfPresent(string? period) => period is not null && Present().IsMatch(period);

    [GeneratedRegex("^(截至|截止)?(今年|本年|前)?([一二三四前上下]+(季度|半年)|\\d{1,2}([-—－~～至到]\\d{1,2})?月|今年|本年|前[一二两三四五六七八九十\\d]+个月)")]
    private static partial Regex Present();

    /// <summary>Whether the question asks about last year by word, and the figure is of a time in this one: nothing before it in its sentence names last year but to compare with it.</summary>
    private bool NamesOtherYear(FigureQuestion question, Figure figure)
    {
        if (question.Times.Count == 0 || !IsOfPresent(figure.Values.Period) || figure.IsEarlier || IsUnderYear(figure))
            return false;
        var others = question.Times.Where(names => names.Any(lexicon.LastYear.Contains)).ToList();
        return others.Count > 0 && !Words.Asked(figure.Values.Period + "|" + figure.Lead + figure.ClauseForm + "|" + figure.Passage?.Lead + "|" + figure.Passage?.Headings).Intersect(others).Any() && YearOf(figure.Values.Period) is null;
    }

    /// <summary>Whether the figure is one to be reached: a target by its label, by its clause, or by the heading it stands under.</summary>
    public bool IsPlanned(Figure figure) => figure.ReadsAsPlanned(ReadPlanned);

    /// <summary>Whether the question asks for what is to be reached.</summary>
    public static bool AsksPlanned(QuestionFrame frame) => frame.AsksPlanned && !frame.AsksDone;

    private bool ReadPlanned(Figure figure)
    {
        if (figure.IsPlanned)
            return true;
        if (figure.Passage is not { } passage)
            return false;
        var heading = passage.Headings;
        return lexicon.Planning.Any(word => figure.Clause.Contains(word, StringComparison.Ordinal) || heading.Contains(word, StringComparison.Ordinal)
            || figure.Lead.Contains(word, StringComparison.Ordinal) || (passage.Lead.EndsWith('：') && passage.Lead.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Whether the heading the figure stands under names a year: 2023年工作回顾.</summary>
    public static bool IsUnderYear(Figure figure) => figure.Passage is { } passage && YearOf(passage.Headings) is not null;

    public static int? YearOf(string? period)
    {
        if (period is null)
            return null;
        for (var i = 0; i + 4 <= period.Length; i++)
            if (period.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (period.AsSpan(i).StartsWith("19", StringComparison.Ordinal) || period.AsSpan(i).StartsWith("20", StringComparison.Ordinal)))
                return int.Parse(period.AsSpan(i, 4), CultureInfo.InvariantCulture);
        return null;
    }
}
