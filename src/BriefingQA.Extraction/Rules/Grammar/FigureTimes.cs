using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Says which time a figure holds for, and which times hold for the clauses behind them too.</summary>
internal sealed class FigureTimes(TimeWords words)
{
    /// <summary>A time so far from the start of a clause still opens it: 我国2021年….</summary>
    private const int LongestTopic = 6;

    /// <summary>相比较.</summary>
    private const int LongestComparison = 3;

    /// <summary>The time of a figure: the one in its own words, else the last one before them in the clause.</summary>
    public PeriodMention? Of(Sentence sentence, FigureReading reading)
    {
        if (reading.Predicate is { Period: { } own, Starts: false })
            return own;
        int start = reading.Clause.Start;
        return sentence.PeriodsWithin(start, reading.Predicate.Start).LastOrDefault(period => !period.IsDeadline && IsTime(sentence, period))
            ?? sentence.PeriodsWithin(start, reading.Quantity.Start).LastOrDefault(period => period.IsDeadline && IsTime(sentence, period));
    }

    /// <summary>一季度、二季度分别达到…, 7、8、9三个月，…分别…: a time for each figure of a list, in its clause, before it in the sentence, or in the sentence before; empty where there are not as many.</summary>
    public static IReadOnlyList<PeriodMention> Paired(Sentence sentence, IReadOnlyList<FigureReading> group, Frame frame)
    {
        if (group.Count < 2 || !group[0].Predicate.Respectively)
            return [];
        if (AsMany(sentence, group[0].Clause.Start, group[0].Quantity.Start, group.Count) is { Count: > 0 } own)
            return own;
        int end = group[0].Clause.Start;
        while (end > 0 && sentence.Text[end - 1] is '，' or ',')
            end--;
        var opening = sentence.Clauses[0];
        return AsMany(sentence, opening.Start, Math.Min(end, opening.End), group.Count) is { Count: > 0 } before ? before
            : frame.Times.Count == group.Count && !sentence.PeriodsWithin(0, group[0].Quantity.Start).Any() ? frame.Times
            : [];
    }

    private static List<PeriodMention> AsMany(Sentence sentence, int start, int end, int count)
    {
        List<PeriodMention> times = [.. sentence.PeriodsWithin(start, end)];
        return times.Count == count && times.Zip(times.Skip(1)).All(pair => FigureReader.IsListMark(sentence.Text, pair.First.End, pair.Second.Start)) ? times : [];
    }

    /// <summary>The time that a clause without figures opens with: 去年以来，….</summary>
    public PeriodMention? Opening(Sentence sentence, Clause clause)
    {
        foreach (var period in sentence.PeriodsWithin(clause.Start, clause.End))
            if (IsTime(sentence, period) && Carries(period, clause) && !IsListed(sentence, period))
                return period;
        return null;
    }

    /// <summary>与2019年同期相比，…: what the clauses behind it compare with.</summary>
    public static string? ComparedIn(Sentence sentence, Clause clause) =>
        sentence.PeriodsWithin(clause.Start, clause.End).FirstOrDefault(period => IsCompared(sentence.Text, period) && period.End + LongestComparison >= clause.End)?.Text;

    /// <summary>The time that a sentence opens with: it holds for the sentences behind it too.</summary>
    public PeriodMention? OpeningOf(Sentence sentence) =>
        sentence.Periods is [var first, ..] && IsTime(sentence, first) && !IsListed(sentence, first)
            && sentence.Clauses.FirstOrDefault(clause => first.Start >= clause.Start && first.End <= clause.End) is var clause && first.Start - clause.Start <= 1 && Carries(first, clause)
            && (clause.Start == 0 || first.End == clause.End && !sentence.Analysis.Mentions.OfType<QuantityMention>().Any(quantity => quantity.Start < clause.Start))
            ? first : null;

    /// <summary>Whether a time holds for the clauses behind its own; 连续5年 and one in the middle of a clause do not.</summary>
    public bool Carries(PeriodMention period, Clause clause) =>
        words.Running.MatchLength(period.Text, 0) == 0
        && (!words.Vague.Contains(period.Text) || period.Start <= clause.Start + 1)
        && (period.Start < clause.Start || period.Start - clause.Start <= LongestTopic || period.End == clause.End);

    /// <summary>7、8、9三个月: one of several times, each with its own figure.</summary>
    private static bool IsListed(Sentence sentence, PeriodMention period) => sentence.Periods.Any(other =>
        other != period && (other.Start > period.Start ? Joins(sentence.Text, period, other) : Joins(sentence.Text, other, period)));

    private static bool Joins(string text, PeriodMention first, PeriodMention second) =>
        first.End <= second.Start && second.Start - first.End <= 2 && FigureReader.IsListMark(text, first.End, second.Start);

    private static bool IsCompared(string text, PeriodMention period) =>
        period.Start > 0 && text[period.Start - 1] is '与' or '同' or '跟' or '和' && text.AsSpan(period.End).StartsWith("相比", StringComparison.Ordinal);

    /// <summary>比去年多, 由2012年: what something is compared with is not its time.
    /// 全年|目标: nor is that of what was aimed at.
    /// 未来岗位, 当前形势: such a word is no time of what is stated.</summary>
    private bool IsTime(Sentence sentence, PeriodMention period) =>
        !IsCompared(sentence.Text, period) && !words.Goals.Contains(sentence.TokenStartingAt(period.End)?.Text) && (period.Start == 0 || !(sentence.Text[period.Start - 1] is '比' or '较' or '从' or '由' || sentence.Text[period.Start - 1] == '是' && !period.IsDeadline))
        && (!words.Vague.Contains(period.Text) || sentence.TokenStartingAt(period.End) is not { Tag: ['n', ..] or "vn" });
}
