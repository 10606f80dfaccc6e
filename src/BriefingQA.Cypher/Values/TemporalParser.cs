using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// Reads the forms of ISO 8601 that Neo4j takes: calendar, week, quarter and ordinal dates, basic or extended, with parts
/// left out from the right. For example, <c>2015-W30-2</c>, <c>20150721T214032.142+0100</c>, <c>2015-07-21T21:40[Europe/London]</c>.
/// </summary>
/// <remarks>All throw <see cref="CypherRuntimeException"/> for a text of another form and for dates and times that do not exist.</remarks>
internal static partial class TemporalParser
{
    private const string DateForm =
        "(?:(?<year>[0-9]{4})(?:(?<month>[0-9]{2})(?<day>[0-9]{2})?|W(?<week>[0-9]{2})(?<dayOfWeek>[0-9])?"
        + "|Q(?<quarter>[0-9])(?<dayOfQuarter>[0-9]{2})?|(?<dayOfYear>[0-9]{3}))"
        + "|(?<year>[0-9]{4}|[+-][0-9]{1,9})(?:-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})|-(?<month>[0-9]{2})|-W(?<week>[0-9]{1,2})(?:-(?<dayOfWeek>[0-9]))?"
        + "|-Q(?<quarter>[0-9])(?:-(?<dayOfQuarter>[0-9]{1,2}))?|-(?<dayOfYear>[0-9]{3}))?)";

    private const string TimeForm =
        "(?:(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:\\.(?<fraction>[0-9]{1,9}))?)?)?"
        + "|(?<hour>[0-9]{2})(?:(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]{1,9}))?)?)?)";

    private const string OffsetForm = "(?<offset>Z|(?<sign>[+-])(?<offsetHour>[0-9]{2})(?::?(?<offsetMinute>[0-9]{2}))?)?";

    private const string ZoneForm = "(?:\\[(?<zone>[A-Za-z][A-Za-z0-9/_ +-]*)\\])?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static CypherDate ParseDate(string text) => DateOf(Match(DatePattern(), "date", text));

    public static CypherLocalTime ParseLocalTime(string text) => TimeOf(Match(LocalTimePattern(), "local time", text));

    /// <param name="defaultZone">For a text without an offset.</param>
    public static CypherTime ParseTime(string text, TimeZone defaultZone, Func<TimeZone, int> currentOffset)
    {
        var match = Match(TimePattern(), "time", text);
        if (match.Groups["zone"].Success)
            throw TemporalError.Invalid("A time without a date cannot be given a named time zone, only an offset such as +01:00.");
        return new(TimeOf(match), match.Groups["offset"].Success ? OffsetOf(match) : currentOffset(defaultZone));
    }

    public static CypherLocalDateTime ParseLocalDateTime(string text)
    {
        var match = Match(LocalDateTimePattern(), "local date time", text);
        return new(DateOf(match), TimeOf(match));
    }

    public static CypherDateTime ParseDateTime(string text, TimeZone defaultZone)
    {
        var match = Match(DateTimePattern(), "date time", text);
        var local = new CypherLocalDateTime(DateOf(match), TimeOf(match));
        var offset = match.Groups["offset"].Success ? OffsetOf(match) : (int?)null;
        if (!match.Groups["zone"].Success)
            return CypherDateTime.OfLocal(local, offset is { } fixedOffset ? new(fixedOffset, null) : defaultZone);
        var zone = TimeZones.Parse(match.Groups["zone"].Value);
        if (offset is not { } given)
            return CypherDateTime.OfLocal(local, zone);
        if (zone.Name is null ? given != 0 : !TimeZones.HasOffset(zone.Name, local, given))
            throw TemporalError.Invalid($"The time zone and the offset do not match: '{text}'.");
        return CypherDateTime.OfInstant(local.EpochSecond - given, local.Time.Nanosecond, zone);
    }

    private static Match Match(Regex pattern, string type, string text)
    {
        var match = pattern.Match(text);
        return match.Success ? match : throw TemporalError.Unreadable(type, text);
    }

    private static CypherDate DateOf(Match match)
    {
        var year = Number(match, "year", 0);
        if (match.Groups["week"].Success)
            return CypherDate.OfWeek(year, Number(match, "week", 1), Number(match, "dayOfWeek", 1));
        if (match.Groups["quarter"].Success)
            return CypherDate.OfQuarter(year, Number(match, "quarter", 1), Number(match, "dayOfQuarter", 1));
        if (match.Groups["dayOfYear"].Success)
            return CypherDate.OfOrdinal(year, Number(match, "dayOfYear", 1));
        return CypherDate.Of(year, Number(match, "month", 1), Number(match, "day", 1));
    }

    private static CypherLocalTime TimeOf(Match match)
    {
        var fraction = match.Groups["fraction"];
        var nanosecond = fraction.Success ? long.Parse(fraction.Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
        return CypherLocalTime.Of(Number(match, "hour", 0), Number(match, "minute", 0), Number(match, "second", 0), nanosecond);
    }

    private static int OffsetOf(Match match)
    {
        var (hour, minute) = ((int)Number(match, "offsetHour", 0), (int)Number(match, "offsetMinute", 0));
        TemporalError.CheckRange("the hours of the offset", hour, 0, minute == 0 ? 18 : 17);
        TemporalError.CheckRange("the minutes of the offset", minute, 0, 59);
        return (match.Groups["sign"].ValueSpan is "-" ? -60 : 60) * ((60 * hour) + minute);
    }

    private static long Number(Match match, string group, long missing) =>
        match.Groups[group] is { Success: true } found ? long.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : missing;

    [GeneratedRegex($"^{DateForm}\\z", Options)]
    private static partial Regex DatePattern();

    [GeneratedRegex($"^{TimeForm}\\z", Options)]
    private static partial Regex LocalTimePattern();

    [GeneratedRegex($"^{TimeForm}{OffsetForm}{ZoneForm}\\z", Options)]
    private static partial Regex TimePattern();

    [GeneratedRegex($"^{DateForm}(?:T{TimeForm})?\\z", Options)]
    private static partial Regex LocalDateTimePattern();

    [GeneratedRegex($"^{DateForm}(?:T{TimeForm}{OffsetForm}{ZoneForm})?\\z", Options)]
    private static partial Regex DateTimePattern();
}
