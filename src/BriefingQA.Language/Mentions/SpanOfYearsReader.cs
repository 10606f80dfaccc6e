using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>Reads stretches counted from the reference date: 十年来, 近5年, 过去三年, 未来五年, 连续13年, 用5年时间.</summary>
internal sealed class SpanOfYearsReader(TimeLexicon times)
{
    /// <summary>Before the time that something takes: 用5年时间.</summary>
    private const char TakenMark = '用';

    public PeriodMention? Read(string text, int start, DateOnly? reference)
    {
        var at = start;
        if (at < text.Length && text[at] == TakenMark)
            at++;
        var isBack = times.Back.MatchLength(text, at) is > 0 and var back && Skip(ref at, back);
        var isAhead = !isBack && times.Ahead.MatchLength(text, at) is > 0 and var ahead && Skip(ref at, ahead);
        var isRunning = !isBack && !isAhead && times.Running.MatchLength(text, at) is > 0 and var running && Skip(ref at, running);
        if (at >= text.Length || !NumeralReader.TryRead(text, at, out var numeral) || numeral.Value is < 1 or > 200 || numeral.Value != decimal.Truncate(numeral.Value))
            return null;

        at = numeral.End;
        // 未来3—5年
        if (isAhead && at < text.Length && CalendarReader.IsRangeMark(text[at]) && NumeralReader.TryRead(text, at + 1, out var upper) && upper.Value > numeral.Value && upper.Value <= 200)
            (numeral, at) = (upper, upper.End);
        if (at < text.Length && text[at] is '多' or '余' or '来')
            at++;
        var months = Unit(text, ref at);
        if (months == 0 || isBack && text[start] == '前' && text[at - 1] == '月')
            return null;

        if (!isBack && !isAhead && !isRunning && TimeTakenEnd(text, start, at) is > 0 and var taken)
            return PeriodReader.At(text, start, taken, null, null, isDeadline: false);

        if (start < text.Length && text[start] == TakenMark)
            return null;

        var hasCome = false;
        if (at < text.Length && text[at] is '多' && at + 1 < text.Length && text[at + 1] is '来')
            at++;
        var rest = text.AsSpan(at);
        if (rest.StartsWith("以来"))
            hasCome = Skip(ref at, 2);
        else if (rest is ['来', ..])
            hasCome = Skip(ref at, 1);
        else if (rest is ['间', ..] || rest.StartsWith("期间") || rest is ['里', ..])
            hasCome = Skip(ref at, rest.StartsWith("期间") ? 2 : 1);
        if (!isBack && !isAhead && !isRunning && !hasCome && !text.AsSpan(at).StartsWith("平均") && !(OpensClause(text, start) && times.Sums.MatchLength(text, at) > 0))
            return null;

        var count = (int)numeral.Value * months;
        return isAhead
            ? PeriodReader.At(text, start, at, reference, reference?.AddMonths(count), isDeadline: true)
            : PeriodReader.At(text, start, at, reference?.AddMonths(-count), reference, isDeadline: false);
    }

    /// <summary>Where 用3年左右时间 or 三年内 ends, of which nothing tells whether it lies ahead; 0 for another stretch.</summary>
    private static int TimeTakenEnd(string text, int start, int at)
    {
        if (text.AsSpan(at).StartsWith("左右"))
            at += 2;
        var rest = text.AsSpan(at);
        return text[start] == TakenMark ? rest.StartsWith("的时间") ? at + 3 : rest.StartsWith("时间") ? at + 2 : 0
            : rest.StartsWith("之内") ? at + 2 : rest is ['内', ..] ? at + 1 : 0;
    }

    /// <summary>五年累计…: a time where a clause opens with it and a sum follows.</summary>
    private static bool OpensClause(string text, int start) => start == 0 || Characters.IsClauseEnd(text[start - 1]) || text[start - 1] == '、';

    /// <summary>Skips 年, 个月 and the like; returns its months.</summary>
    private static int Unit(string text, ref int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("个年头"))
            return Skip(ref at, 3) ? 12 : 0;
        if (rest.StartsWith("个季度"))
            return Skip(ref at, 3) ? 3 : 0;
        if (rest.StartsWith("个月"))
            return Skip(ref at, 2) ? 1 : 0;
        return rest is ['年', ..] and not ['年', '代' or '级' or '期', ..] && Skip(ref at, 1) ? 12 : 0;
    }

    private static bool Skip(ref int at, int length)
    {
        at += length;
        return true;
    }
}
