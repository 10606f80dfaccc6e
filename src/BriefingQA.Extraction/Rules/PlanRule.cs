using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Tells what is planned from what has been done.</summary>
internal sealed class PlanRule(OrdinalLexicon ordinals, PredicateLexicon predicates, TimeWords times)
{
    /// <summary>下降13%的<b>规划目标</b>.</summary>
    private const int LongestAim = 8;

    private readonly FutureWord _future = new(predicates);

    /// <summary>Whether a text announces things to be done.</summary>
    public bool Announces(Sentence sentence) => Announces(sentence, 0, sentence.Text.Length);

    public bool Announces(Sentence sentence, int start, int end) => Places(sentence, ordinals.Planned, start, end)
        .Any(at => !IsDone(sentence.Text, at + ordinals.Planned.MatchLength(sentence.Text, at)) && !_future.SetsObject(sentence, at, sentence.Text.Length));

    /// <summary>今年的主要预期目标是：… opens a list of planned figures.</summary>
    /// <returns>Where the list begins, or -1.</returns>
    public int GoalsStart(Sentence sentence)
    {
        for (int at = 0; at < sentence.Text.Length; at++)
            if (ordinals.Goals.MatchLength(sentence.Text, at) is > 0 and var length && ordinals.GoalMarks.MatchLength(sentence.Text, at + length) is > 0 and var mark)
                return at + length + mark;
        return -1;
    }

    /// <summary>Whether a text says that things have been done.</summary>
    public bool Reports(Sentence sentence) => Has(sentence, ordinals.Done, 0, sentence.Text.Length);

    /// <summary>Whether the time of a figure is still to come: by 到…, because it has not begun, or because it is the whole of a year that is not over (全年新建…).</summary>
    public bool IsDue(StatedFigure figure, DateOnly? today) =>
        figure.Period is { IsDeadline: true } deadline && !(today is { } day && deadline.To < day) && !ComparesPast(figure)
        || figure.Period?.From > today
        || figure.Period is { } year && year.To > today && times.WholeYears.MatchLengthBefore(year.Text, year.Text.Length) > 0 && !ComparesPast(figure);

    /// <summary>到6月末，余额5万亿元，同比增长8%: what is compared with a year before has been measured.</summary>
    private bool ComparesPast(StatedFigure figure) => Has(figure.Sentence, ordinals.Measured, 0, figure.Sentence.Text.Length);

    /// <summary>减少1/3事项的目标, 原定的5%: what was aimed at.</summary>
    public bool IsAim(StatedFigure figure)
    {
        string text = figure.Sentence.Text;
        int end = Math.Max(figure.Clause.End, figure.TextEnd);
        int aim = text.IndexOf('的', figure.TextEnd, end - figure.TextEnd);
        return aim >= 0 && aim + 1 < end && text.AsSpan(figure.TextEnd, aim - figure.TextEnd).IndexOfAny('是', '，') < 0
                && (predicates.Aims.MatchLength(text, aim + 1) > 0 || end - aim <= LongestAim && predicates.Aims.MatchLengthBefore(text, end) > 0)
            || Has(figure.Sentence, predicates.Intended, figure.Clause.Start, figure.TextEnd);
    }

    /// <summary>…下降15%，超额完成下降14%的目标: the goal is one of what was measured before it.</summary>
    public StatedFigure OfGoal(StatedFigure aim, StatedFigure? before) =>
        before is not null && (ordinals.Reaching.Contains(aim.Indicator) || predicates.Aims.MatchLengthBefore(aim.Indicator, aim.Indicator.Length) > 0) ? aim with { Subject = before.Subject, Indicator = before.Indicator } : aim;

    /// <summary>Whether the words of a figure say that it is to be reached, whatever its time.</summary>
    public bool Strives(StatedFigure figure) => Places(figure.Sentence, predicates.Striving, figure.Clause.Start, figure.TextEnd)
        .Any(at => !IsDone(figure.Sentence.Text, at + predicates.Striving.MatchLength(figure.Sentence.Text, at)));

    /// <summary>Whether the own words of a figure say that it has been reached.</summary>
    public bool SaysReached(StatedFigure figure) => Has(figure.Sentence, ordinals.Reached, figure.Clause.Start, figure.TextEnd);

    /// <summary>Whether the words of a figure or its time say that it has been reached. A time that an earlier sentence told is not that of a plan.</summary>
    public bool IsReached(StatedFigure figure, DateOnly? today) =>
        figure.Period is { To: { } end } && today is { } day && end <= day && !(figure.Period.From > day) && !Strives(figure) && (figure.Sentence.Periods.Contains(figure.Period) || !IsAnnounced(figure))
        || SaysReached(figure);

    /// <summary>下一步, 未来: a time without limits in which things are to be done.</summary>
    public bool IsAhead(PeriodMention? period) => period is not null && times.Vague.Contains(period.Text) && predicates.Planning.Contains(period.Text);

    /// <summary>By when a planned figure is due; null where only 下一步 or the like says it, or a time that is over.</summary>
    public PeriodMention? DeadlineOf(StatedFigure figure, DateOnly? today) =>
        IsAim(figure) && figure.Period is { } own && figure.Sentence.Periods.Contains(own) ? own : figure.Period is { } due && !times.Vague.Contains(due.Text) && !(today is { } day && due.To <= day) ? due : null;

    /// <summary>Whether the clause of a figure plans, a clause before it resolves on what follows (我们将…，…), or it tells what will be once something is finished.</summary>
    public bool IsAnnounced(StatedFigure figure)
    {
        if (figure.Change?.Kind is ['较', ..])
            return false;
        var (sentence, start, end) = (figure.Sentence, figure.Clause.Start, figure.TextEnd);
        return PlansItself(figure)
            || Places(sentence, ordinals.Resolving, 0, start).Any(at => !_future.SetsObject(sentence, sentence.Text.IndexOf('将', at), end))
            || Has(sentence, ordinals.Completion, 0, end) && Has(sentence, ordinals.Prospect, start, end);
    }

    /// <summary>依托3个基地, 落实20条措施: things that are there already, of which something is made.</summary>
    public bool IsGiven(StatedFigure figure)
    {
        if (figure.Counted is not { } things)
            return false;
        // 包括…等10个预期性指标: how many aims there are is none itself.
        if (predicates.Aims.MatchLengthBefore(things, things.Length) > 0 && figure.Text.EndsWith(things, StringComparison.Ordinal))
            return true;
        if (figure.Verb is { } verb)
            return predicates.Using.Contains(verb.TrimEnd('了'));
        var deeds = figure.Sentence.TokensWithin(figure.Clause.Start, figure.TextEnd).Where(word => predicates.Using.Contains(word.Text) || predicates.Bounds.Contains(word.Text) && word.Tag[0] == 'v');
        return deeds.LastOrDefault() is { Text: not null } nearest && predicates.Using.Contains(nearest.Text);
    }

    /// <summary>Whether the clause of a figure plans.</summary>
    public bool PlansItself(StatedFigure figure)
    {
        var (sentence, start, end) = (figure.Sentence, figure.Clause.Start, figure.TextEnd);
        return Places(sentence, predicates.Planning, start, end).Any(at =>
            predicates.Planning.MatchLength(sentence.Text, at) is var length
            && !IsNamePart(sentence, at, length) && !IsDone(sentence.Text, at + length) && !_future.SetsObject(sentence, at, end) && !(sentence.Text[at] == '将' && (IsForecast(figure, at) || ordinals.States.Contains(sentence.TokenStartingAt(at + length)?.Text))));
    }

    /// <summary>争取到资金5亿元, 确保了供应.</summary>
    private static bool IsDone(string text, int behind) => behind < text.Length && text[behind] is '了' or '到';

    /// <summary>产量将超过5000万吨: what somebody expects of a measure, with no time by which it is due.</summary>
    private static bool IsForecast(StatedFigure figure, int at) =>
        figure is { Counted: null, Verb: null } and not { Period.IsDeadline: true } && at >= figure.TextStart;

    /// <summary>人才引进<b>计划</b>, 年度<b>目标</b>任务: the plan of something, as against somebody who plans.</summary>
    private bool IsNamePart(Sentence sentence, int at, int length)
    {
        if (!predicates.PlanningNouns.Contains(sentence.Text.AsSpan(at, length)))
            return false;
        var next = sentence.TokenStartingAt(at + length);
        bool opens = sentence.Periods.Any(period => period.End == at);
        return next is { Tag: "n" or "uj" } || at > 0 && sentence.Text[at - 1] is '”' or '》'
            || !opens && sentence.TokenEndingAt(at) is { Tag: ['v' or 'n' or 'b' or 'j', ..] } before && (before.Tag[0] == 'v' || next is not { Tag: "v" });
    }

    private static bool Has(Sentence sentence, Vocabulary<string> words, int start, int end) => Places(sentence, words, start, end).Any();

    /// <summary>Where words of a vocabulary begin that lie within a stretch.</summary>
    private static IEnumerable<int> Places(Sentence sentence, Vocabulary<string> words, int start, int end)
    {
        for (int at = start; at < end; at++)
            if (sentence.IsBoundary(at) && words.MatchLength(sentence.Text, at) is > 0 and var length && at + length <= end && sentence.IsBoundary(at + length))
                yield return at;
    }
}
