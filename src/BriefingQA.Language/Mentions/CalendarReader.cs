using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>A stretch of days as a text names it.</summary>
internal readonly record struct CalendarSpan(int End, DateOnly? From, DateOnly? To, bool IsDeadline);

/// <summary>Reads years, parts of years, months and days: 2021年底, 去年11月, 2012—2021年, 1—7月份, 前三季度, 9月14日.</summary>
internal sealed class CalendarReader(TimeLexicon times)
{
    public CalendarSpan? Read(string text, int at, DateOnly? reference)
    {
        if (ReadNumericDate(text, at) is { } date)
            return date;
        if (ReadYears(text, at) is var (years, firstYear, lastYear))
            return firstYear != lastYear ? Whole(years, firstYear, lastYear)
                : ReadPart(text, years, firstYear) ?? Whole(text.AsSpan(years).StartsWith("同期") ? years + 2 : years, firstYear, lastYear);
        if (times.Years.TryMatch(text, at, out var length, out var offset))
        {
            var end = at + length;
            int? year = reference is { } day ? day.Year + offset : null;
            if (text.AsSpan(end).StartsWith("同期"))
                return Whole(end + 2, year, year);
            if (text.AsSpan(end).StartsWith("同月"))
                return Whole(end + 2, year, year);
            var isLimit = text.AsSpan(at, length).SequenceEqual("年内");
            return ReadPart(text, end, year) ?? Whole(end, year, year) with { IsDeadline = isLimit };
        }

        if (times.Months.TryMatch(text, at, out var monthLength, out var months))
        {
            var month = reference?.AddMonths(months);
            var isEnd = Is(text, at + monthLength, '末') || Is(text, at + monthLength, '底');
            return Days(at + monthLength + (isEnd ? 1 : 0), month?.Year, month?.Month ?? 1, month?.Month ?? 12);
        }

        if (ReadPart(text, at, reference?.Year, isAlone: true) is { } part)
            return LooksBack(reference, part) ? part with { From = part.From?.AddYears(-1), To = part.To?.AddYears(-1) } : part;
        return ReadDayAlone(text, at, reference);
    }

    /// <summary>In the first quarter 全年, 年末 and 12月 are those of the year that has just ended.</summary>
    private static bool LooksBack(DateOnly? reference, CalendarSpan part) =>
        reference is { Month: <= 3 } && part.To is { Month: >= 10 };

    /// <summary>2023-07-21</summary>
    private static CalendarSpan? ReadNumericDate(string text, int at) =>
        ReadYear(text, at) is var (end, year) && end < text.Length && text[end] is '-' or '/' or '.'
        && ReadNumber(text, end + 1) is var (monthEnd, month) && month is >= 1 and <= 12 && Is(text, monthEnd, text[end])
        && ReadNumber(text, monthEnd + 1) is var (dayEnd, day) && day is >= 1 and <= 31
            ? Day(dayEnd, year, month, day, day)
            : null;

    /// <summary>2021年, 二〇二一年, 2012—2021年, 2012年至2021年, 2021年度</summary>
    private static (int End, int First, int Last)? ReadYears(string text, int at)
    {
        if (ReadYear(text, at) is not var (end, first))
            return null;
        var hasUnit = end < text.Length && text[end] == '年';
        var next = hasUnit ? end + 1 : end;
        if (next + 1 < text.Length && IsRangeMark(text[next]) && ReadYear(text, next + 1) is var (lastEnd, last) && last > first && lastEnd < text.Length && text[lastEnd] == '年')
            return (lastEnd + 1, first, last);
        if (!hasUnit)
            return null;
        if (next < text.Length && text[next] == '度')
            next++;
        return (next, first, first);
    }

    private static (int End, int Year)? ReadYear(string text, int at)
    {
        if (at + 4 > text.Length)
            return null;
        if (NumeralReader.TryReadArabic(text, at, out var numeral) && numeral.End == at + 4 && numeral.Value is >= 1900 and <= 2100)
            return (numeral.End, (int)numeral.Value);
        return text[at] is '一' or '二' && NumeralReader.TryReadChinese(text, at, out var chinese) && chinese.End == at + 4 && chinese.Value is >= 1900 and <= 2100
            ? (chinese.End, (int)chinese.Value)
            : null;
    }

    /// <param name="isAlone">Whether no year stands before it.</param>
    private CalendarSpan? ReadPart(string text, int at, int? year, bool isAlone = false)
    {
        var start = at;
        if (!isAlone && at < text.Length && text[at] == '的')
            at++;
        if (at >= text.Length)
            return null;
        if (times.Parts.TryMatch(text, at, out var length, out var part))
        {
            // 一季度末: its last month
            var end = at + length;
            return part.First < part.Last && (Is(text, end, '末') || Is(text, end, '底')) ? Days(end + 1, year, part.Last, part.Last) : Days(end, year, part.First, part.Last);
        }

        if (!isAlone && text[at] is '底' or '末' or '初' && at == start)
            return text[at] == '初' ? Days(at + 1, year, 1, 1) : Days(at + 1, year, 12, 12);
        if (text[at] == '前' && ReadNumber(text, at + 1) is var (countEnd, count) && count is >= 1 and <= 12 && text.AsSpan(countEnd).StartsWith("个月"))
            return Days(countEnd + 2, year, 1, count);
        return ReadMonths(text, at, year);
    }

    private CalendarSpan? ReadMonths(string text, int at, int? year)
    {
        if (ReadNumber(text, at) is not var (end, first) || first is < 1 or > 12)
            return null;
        if (end < text.Length && IsRangeMark(text[end]) && ReadNumber(text, end + 1) is var (lastEnd, last) && last is >= 1 and <= 12 && last > first && Is(text, lastEnd, '月'))
            return Days(SkipMonthWord(text, lastEnd + 1), year, first, last);
        if (!Is(text, end, '月') || end + 1 < text.Length && text[end + 1] is '球' or '亮' or '饼' or '薪' or '均' or '嫂')
            return null;
        if (Is(text, end + 1, IsRangeMark) && ReadNumber(text, end + 2) is var (untilEnd, until) && until is >= 1 and <= 12 && until > first && Is(text, untilEnd, '月'))
            return Days(SkipMonthWord(text, untilEnd + 1), year, first, until);
        return ReadDay(text, SkipMonthWord(text, end + 1), year, first);
    }

    private CalendarSpan ReadDay(string text, int at, int? year, int month)
    {
        if (ReadNumber(text, at) is var (end, day) && day is >= 1 and <= 31)
        {
            if (Is(text, end, '日') || Is(text, end, '号'))
                return ReadLastDay(text, end + 1, year, month, day) ?? Day(end + 1, year, month, day, day);
            if (Is(text, end, IsRangeMark) && ReadNumber(text, end + 1) is var (lastEnd, last) && last is >= 1 and <= 31 && Is(text, lastEnd, '日'))
                return Day(lastEnd + 1, year, month, day, last);
        }

        if (text.AsSpan(at) is ['第', _, '周', ..] && ReadNumber(text, at + 1) is var (_, week) && week is >= 1 and <= 5)
            return Day(at + 3, year, month, 7 * week - 6, Math.Min(31, 7 * week));
        return times.Days.TryMatch(text, at, out var length, out var days)
            ? Day(at + length, year, month, days.First, days.Last)
            : Days(at, year, month, month);
    }

    /// <summary>Behind 9月2日: 至6日, 至10月3日.</summary>
    private static CalendarSpan? ReadLastDay(string text, int at, int? year, int firstMonth, int firstDay)
    {
        if (!Is(text, at, IsRangeMark) || ReadNumber(text, at + 1) is not var (end, last))
            return null;
        var month = firstMonth;
        if (Is(text, end, '月') && last is >= 1 and <= 12)
        {
            month = last;
            if (ReadNumber(text, end + 1) is not var (dayEnd, day))
                return null;
            (end, last) = (dayEnd, day);
        }

        if (!Is(text, end, '日') || last is < 1 or > 31 || month < firstMonth || month == firstMonth && last <= firstDay)
            return null;
        return new CalendarSpan(end + 1, year is { } known ? Clamp(known, firstMonth, firstDay) : null, year is { } same ? Clamp(same, month, last) : null, false);
    }

    /// <summary>24日: a day of the reference month.</summary>
    private static CalendarSpan? ReadDayAlone(string text, int at, DateOnly? reference) =>
        Characters.IsDigit(text[at]) && ReadNumber(text, at) is var (end, day) && day is >= 1 and <= 31 && Is(text, end, '日') && !Is(text, end + 1, '均') && !Is(text, end + 1, '内')
            ? reference is { } known ? Day(end + 1, known.Year, known.Month, day, day) : new CalendarSpan(end + 1, null, null, false)
            : null;

    private static (int End, int Value)? ReadNumber(string text, int at) =>
        at < text.Length && NumeralReader.TryRead(text, at, out var numeral) && numeral.Value == decimal.Truncate(numeral.Value) && numeral.Value <= 2100 && numeral.End - at <= 4
            ? (numeral.End, (int)numeral.Value)
            : null;

    private static int SkipMonthWord(string text, int at) => Is(text, at, '份') ? at + 1 : at;

    private static bool Is(string text, int at, char c) => at < text.Length && text[at] == c;

    private static bool Is(string text, int at, Func<char, bool> test) => at < text.Length && test(text[at]);

    internal static bool IsRangeMark(char c) => c is '-' or '—' or '–' or '－' or '~' or '～' or '至' or '到';

    private static CalendarSpan Whole(int end, int? first, int? last) =>
        new(end, first is { } from ? new DateOnly(from, 1, 1) : null, last is { } to ? new DateOnly(to, 12, 31) : null, false);

    private static CalendarSpan Days(int end, int? year, int firstMonth, int lastMonth) => year is { } known
        ? new CalendarSpan(end, new DateOnly(known, firstMonth, 1), new DateOnly(known, lastMonth, DateTime.DaysInMonth(known, lastMonth)), false)
        : new CalendarSpan(end, null, null, false);

    private static CalendarSpan Day(int end, int? year, int month, int first, int last) => year is { } known
        ? new CalendarSpan(end, Clamp(known, month, first), Clamp(known, month, last), false)
        : new CalendarSpan(end, null, null, false);

    private static DateOnly Clamp(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
