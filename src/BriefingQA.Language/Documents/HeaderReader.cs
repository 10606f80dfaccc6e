using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Language.Documents;

/// <summary>Reads from the opening of a transcript what briefing it is of.</summary>
internal static partial class HeaderReader
{
    public static BriefingHeader Read(string source, IReadOnlyList<Statement> statements, IReadOnlyList<Section> sections, IReadOnlyList<DateOnly> stamps)
    {
        var opening = string.Concat(statements.Where(statement => statement.Role == StatementRole.Headline).Take(6).Select(statement => statement.Text));
        var first = string.Concat(statements.Where(statement => statement.Role is not StatementRole.Noise and not StatementRole.SpeakerLabel).Take(4).Select(statement => statement.Text));
        var all = string.Concat(statements.Take(4).Select(statement => statement.Text));
        var dateText = HeldPattern().Match(first) is { Success: true } held ? held.Groups["date"].Value
            : new[] { opening, first, all }.Select(FirstDate).FirstOrDefault(date => date is not null);
        return new BriefingHeader
        {
            Title = sections.Count > 0 ? sections[0].Heading : null,
            DateText = dateText,
            Date = ResolveDate(dateText, stamps, source),
            Theme = FirstGroup(ThemePattern(), opening) ?? FirstGroup(SubjectPattern(), opening) ?? FirstGroup(IntroductionPattern(), opening),
            Series = FirstGroup(SeriesPattern(), opening),
            Session = FirstGroup(SessionPattern(), opening),
            Place = FirstGroup(PlacePattern(), opening),
        };
    }

    /// <summary>The first full date of a text: 2023-07-21, 2023年7月21日.</summary>
    public static DateOnly? DateOf(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        foreach (var match in FullDatePattern().EnumerateMatches(text))
        {
            var count = 0;
            foreach (var number in NumberPattern().EnumerateMatches(text.Slice(match.Index, match.Length)))
            {
                if (count < 3)
                    parts[count++] = int.Parse(text.Slice(match.Index + number.Index, number.Length), CultureInfo.InvariantCulture);
            }

            if (ToDate(parts[0], parts[1], parts[2]) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>The first day named that is not said to be still to come: 2022年1月1日，协定将正式生效.</summary>
    private static string? FirstDate(string text) =>
        DatePattern().Matches(text).FirstOrDefault(match => !ComingPattern().IsMatch(text.AsSpan(match.Index + match.Length)))?.Value;

    private static DateOnly? ResolveDate(string? dateText, IReadOnlyList<DateOnly> stamps, string source)
    {
        if (dateText is null)
            return stamps.Count > 0 ? stamps[0] : null;
        if (DateOf(dateText) is { } full)
            return full;
        var numbers = NumberPattern().Matches(dateText);
        var (month, day) = (int.Parse(numbers[0].Value, CultureInfo.InvariantCulture), int.Parse(numbers[1].Value, CultureInfo.InvariantCulture));
        var year = stamps.Count > 0 ? stamps[0].Year : YearNear(source, month, day) ?? InferYear(source);
        return year is { } known ? ToDate(known, month, day) : null;
    }

    /// <summary>The year of the first full date of the opening, where that is of about the same day: when a report was published.</summary>
    private static int? YearNear(string source, int month, int day) =>
        DateOf(source.AsSpan(0, Math.Min(Opening, source.Length))) is { } published && ToDate(published.Year, month, day) is { } held && Math.Abs(published.DayNumber - held.DayNumber) <= MostDaysAfter ? published.Year : null;

    /// <summary>The characters at the head of a transcript among which the day of its publishing stands, and the days that this may be later.</summary>
    private const int Opening = 300, MostDaysAfter = 15;

    /// <summary>Of the words behind a year that tell what is planned for it.</summary>
    private const int PlannedWithin = 16;

    /// <summary>
    /// The year of a briefing that does not say it: the latest year spoken of that is no deadline, if part of it is spoken of
    /// (2023年上半年) or it is planned for (2023年经济发展目标); otherwise the year after it, because the figures of a whole year are published in the next one.
    /// Null where that year is spoken of only once, within a clause: no year is better than a wrong one.
    /// </summary>
    private static int? InferYear(string source)
    {
        int? latest = null;
        var isPart = false;
        var weight = 0;
        foreach (Match match in YearPattern().Matches(source))
        {
            if (match.Groups["until"].Success || match.Groups["before"].Success || ComingPattern().IsMatch(source.AsSpan(match.Index + match.Length)))
                continue;
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            if (latest is null || year > latest)
                (latest, isPart, weight) = (year, false, 0);
            weight += year != latest ? 0 : match.Index == 0 || !char.IsLetterOrDigit(source[match.Index - 1]) ? 2 : 1;
            isPart |= year == latest && (match.Groups["part"].Success || PlannedPattern().IsMatch(source.AsSpan(match.Index + match.Length, Math.Min(PlannedWithin, source.Length - match.Index - match.Length))));
        }

        return isPart ? latest : weight > 1 ? latest + 1 : null;
    }

    private static DateOnly? ToDate(int year, int month, int day) =>
        year is >= 1949 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static string? FirstGroup(Regex pattern, string text)
    {
        var match = pattern.Match(text);
        return match.Success ? match.Groups.Values.Skip(1).First(group => group.Success).Value : null;
    }

    [GeneratedRegex(@"(?:今天|今日|昨天|昨日|日前)（(?<date>(?:20\d\d年)?\d{1,2}月\d{1,2}日)）|(?<date>(?:20\d\d年)?\d{1,2}月\d{1,2}日)(?:（[^）]{1,8}）)?(?:上午|下午)?[^。；！？\n]{0,24}(?:举行|召开|举办)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeldPattern();

    [GeneratedRegex(@"^[^。；！？\n]{0,40}?(?:将正式|将于|将生效|将施行|将实施|将启用|起施行|起实施|起生效|起执行)", RegexOptions.CultureInvariant)]
    private static partial Regex ComingPattern();

    [GeneratedRegex(@"(?:20\d\d\s?年)?\d{1,2}\s?月\d{1,2}\s?日", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex FullDatePattern();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"(?<until>[到至]|力争|实现)?(?<year>20\d\d)\s?年(?<before>前|目标|远景)?(?<part>上半年|前[一二三两\d]|[一二三]季度|第[一二三]季度|1[-—–至]|[1-9]\s?月|以来)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^[^，。；：！？\n]*?(?:目标|任务|计划|预算|规划|项目)", RegexOptions.CultureInvariant)]
    private static partial Regex PlannedPattern();

    [GeneratedRegex(@"主题(?:是|为)[“《]([^”》]{2,60})[”》]", RegexOptions.CultureInvariant)]
    private static partial Regex ThemePattern();

    [GeneratedRegex(@"(?:举行|召开|举办)了?的?[“《]?([^，。“”《》]{4,60}?)[”》]?(?:主题)?(?:新闻)?(?:发布会|吹风会|通气会)", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectPattern();

    [GeneratedRegex(@"(?:发布会|吹风会|通气会)，介绍([^，。]{4,60})", RegexOptions.CultureInvariant)]
    private static partial Regex IntroductionPattern();

    [GeneratedRegex(@"“([^”]{2,40})”系列", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesPattern();

    [GeneratedRegex(@"(第[一二三四五六七八九十百\d]{1,4}场)", RegexOptions.CultureInvariant)]
    private static partial Regex SessionPattern();

    [GeneratedRegex(@"在([^，。、“”]{2,16}?)(?:举行|召开|举办)", RegexOptions.CultureInvariant)]
    private static partial Regex PlacePattern();
}
