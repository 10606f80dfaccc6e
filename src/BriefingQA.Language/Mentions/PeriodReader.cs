using System.Buffers;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>Finds the times a text names and resolves them against a reference date.</summary>
internal sealed class PeriodReader(TimeLexicon times)
{
    private readonly CalendarReader _calendar = new(times);
    private readonly SpanOfYearsReader _spans = new(times);
    private readonly ListedPartsReader _listed = new(new CalendarReader(times));

    /// <summary>With these a time begins; and 《》, in which none is looked for.</summary>
    private readonly SearchValues<char> _starts = SearchValues.Create(
    [
        .. "《》“\"第自从前用0123456789０１２３４５６７８９零〇一二三四五六七八九十两",
        .. times.Years.FirstCharacters, .. times.Months.FirstCharacters, .. times.Parts.FirstCharacters, .. times.Now.FirstCharacters, .. times.Vague.FirstCharacters,
        .. times.Since.FirstCharacters, .. times.Back.FirstCharacters, .. times.Ahead.FirstCharacters, .. times.Running.FirstCharacters, .. times.Until.FirstCharacters,
        .. times.Beginnings.FirstCharacters,
    ]);

    /// <summary>In order of place, none overlapping another.</summary>
    public List<PeriodMention> Read(string text, DateOnly? reference)
    {
        var periods = new List<PeriodMention>();
        var title = 0;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(_starts);
            if (next < 0)
                break;
            at += next;
            title += text[at] switch { '《' => 1, '》' => -1, _ => 0 };
            var found = title <= 0 && MayBegin(text, at) ? AllAt(text, at, reference) : [];
            periods.AddRange(found);
            at = found is [.., var last] ? last.End : at + 1;
        }

        return periods;
    }

    /// <summary>The time that begins at an offset, or the several ones of 7、8、9三个月; none where there is none.</summary>
    private IReadOnlyList<PeriodMention> AllAt(string text, int at, DateOnly? reference) =>
        _listed.Read(text, at, reference) is { Count: > 0 } listed ? listed : ReadAt(text, at, reference) is { } period ? [period] : [];

    private static bool MayBegin(string text, int at) =>
        !Characters.IsDigit(text[at]) || at == 0 || !(Characters.IsDigit(text[at - 1]) || char.IsAsciiLetter(text[at - 1]) || text[at - 1] is '.' or '/' or '+');

    private PeriodMention? ReadAt(string text, int at, DateOnly? reference)
    {
        if (times.Until.MatchLength(text, at) is > 0 and var until && !IsReached(text, at) && at + until < text.Length
            && (ReadSimple(text, at + until, reference) ?? ReadSince(text, at + until, reference)) is { } limited && limited.From is not null)
        {
            // 由2012年到2021年 is no deadline; 到2025年 is one while 2025 is not over; 截至2025年底 adds up what there is.
            var isDeadline = text[at] is '到' or '至' && (reference is null || limited.To > reference || limited.IsDeadline);
            return At(text, at, limited.End, text[at..(at + until)] is "到" or "至" ? limited.From : null, limited.To, isDeadline);
        }

        return ReadPlan(text, at) ?? _spans.Read(text, at, reference) ?? ReadSince(text, at, reference) ?? ReadSimple(text, at, reference) ?? ReadWord(text, at, reference);
    }

    /// <summary>恢复至2019年同期的…: 至 belongs to the verb before it.</summary>
    private static bool IsReached(string text, int at) =>
        text[at] == '至' && at > 0 && Characters.IsHan(text[at - 1]) && text[at - 1] is not ('年' or '月' or '日' or '底' or '末' or '初' or '从' or '截');

    /// <summary>2021年, 去年11月, 1—7月, with 以来, 起, 前 and the like behind.</summary>
    private PeriodMention? ReadSimple(string text, int at, DateOnly? reference)
    {
        var start = at;
        var fromHere = text[at] is '自' or '从' && at + 1 < text.Length;
        if (fromHere)
            at++;
        if (_calendar.Read(text, at, reference) is not { } date)
            return null;

        var rest = text.AsSpan(date.End);
        if (rest.StartsWith("以来") || rest.StartsWith("至今"))
            return At(text, start, date.End + 2, date.From, reference, false);
        if (rest.StartsWith("起") && !rest.StartsWith("起步"))
            return At(text, start, date.End + 1, date.From, reference, false);
        if (times.Before.MatchLength(text, date.End) is > 0 and var before && !rest.StartsWith("前后") && !rest.StartsWith("前三") && !rest.StartsWith("前两"))
            return At(text, at, date.End + before, null, date.To, true);
        return fromHere ? null : At(text, at, date.End, date.From, date.To, date.IsDeadline);
    }

    /// <summary>“十四五”期间, 第十四个五年规划时期</summary>
    private PeriodMention? ReadPlan(string text, int start)
    {
        var at = start;
        if (text[at] == '第' && NumeralReader.TryReadChinese(text, at + 1, out var ordinal) && text.AsSpan(ordinal.End).StartsWith("个五年"))
            return AtPlan(text, start, ordinal.End + 3, (int)ordinal.Value);
        if (text[at] is '“' or '"')
            at++;
        if (!NumeralReader.TryReadChinese(text, at, out var numeral))
            return null;

        // 十四五 reads as 十四 and 五: the plan's number and 五年.
        var digits = text[numeral.Start..numeral.End];
        if (digits.Length is < 2 or > 4 || digits[^1] != '五' || !NumeralReader.TryReadChinese(digits.AsSpan(0, digits.Length - 1), 0, out var plan))
            return null;
        var end = numeral.End;
        var isQuoted = at > start && end < text.Length && text[end] is '”' or '"';
        if (isQuoted)
            end++;
        if (plan.Value is < 1 or > 30 || !isQuoted && (digits.Length < 3 || digits[0] != '十' && digits[1] != '十'))
            return null;

        return AtPlan(text, start, end, (int)plan.Value);
    }

    /// <summary>The first plans ran from 1953 and 1958, the third from 1966, and each later one followed on the one before.</summary>
    private PeriodMention AtPlan(string text, int start, int end, int plan)
    {
        var first = plan < 3 ? 1953 + 5 * (plan - 1) : 1966 + 5 * (plan - 3);
        var words = times.PlanWords.MatchLength(text, end);
        var isLast = words > 0 && text.AsSpan(end, words) is "末" or "期末" or "收官之年";
        return At(text, start, end + words, new DateOnly(isLast ? first + 4 : first, 1, 1), new DateOnly(first + 4, 12, 31), isLast);
    }

    /// <summary>党的十八大以来, 改革开放40多年来</summary>
    private PeriodMention? ReadSince(string text, int at, DateOnly? reference)
    {
        if (!times.Since.TryMatch(text, at, out var length, out var since))
            return null;
        var end = at + length;
        var rest = text.AsSpan(end);
        if (rest.StartsWith("以来") || rest.StartsWith("至今"))
            return At(text, at, end + 2, since, reference, false);
        return _spans.Read(text, end, reference) is { } span && span.Text.EndsWith('来') ? At(text, at, span.End, since, reference, false) : null;
    }

    private PeriodMention? ReadWord(string text, int at, DateOnly? reference)
    {
        // 历史同期 is no time.
        if (at > 1 && text.AsSpan(at - 2, 2) is "历史")
            return null;
        if (times.Now.MatchLength(text, at) is > 0 and var now)
            return At(text, at, at + now, reference, reference, false);
        return times.Vague.MatchLength(text, at) is > 0 and var vague ? At(text, at, at + vague, null, null, false) : ReadBeginning(text, at, reference);
    }

    /// <summary>某线路|开通以来, 入汛至今: since something began.</summary>
    private PeriodMention? ReadBeginning(string text, int at, DateOnly? reference)
    {
        var end = at;
        while (times.Beginnings.MatchLength(text, end) is > 0 and var length)
            end += length;
        return end > at && text.AsSpan(end) is var rest && (rest.StartsWith("以来") || rest.StartsWith("至今")) ? At(text, at, end + 2, null, reference, false) : null;
    }

    internal static PeriodMention At(string text, int start, int end, DateOnly? from, DateOnly? to, bool isDeadline) =>
        new(start, end, text[start..end]) { From = from, To = to, IsDeadline = isDeadline };
}
