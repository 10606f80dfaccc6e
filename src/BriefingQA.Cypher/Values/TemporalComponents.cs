namespace BriefingQA.Cypher.Values;

/// <summary>The components of dates, times and durations by name. For example, <c>weekYear</c>, <c>epochMillis</c>, <c>minutesOfHour</c>.</summary>
internal static class TemporalComponents
{
    /// <param name="name">In any case.</param>
    /// <exception cref="CypherRuntimeException">The value has no such component.</exception>
    public static CypherValue Get(CypherValue temporal, string name)
    {
        var key = name.ToLowerInvariant();
        var component = temporal.Kind switch
        {
            CypherValueKind.Date => OfDate(temporal.AsDate(), key),
            CypherValueKind.LocalTime => OfTime(temporal.AsLocalTime(), key),
            CypherValueKind.Time => OfTime(temporal.AsTime().LocalTime, key) ?? OfOffset(temporal.AsTime().OffsetSeconds, null, key),
            CypherValueKind.LocalDateTime => OfDate(temporal.AsLocalDateTime().Date, key) ?? OfTime(temporal.AsLocalDateTime().Time, key),
            CypherValueKind.DateTime => OfDateTime(temporal.AsDateTime(), key),
            _ => OfDuration(temporal.AsDuration(), key),
        };
        return component ?? throw CypherError.Type($"{ValueTypes.Describe(temporal)} has no component {name}.");
    }

    private static CypherValue? OfDateTime(CypherDateTime value, string key) => key switch
    {
        "epochseconds" => value.EpochSecond,
        "epochmillis" => (value.EpochSecond * 1000) + (value.Local.Time.Nanosecond / 1_000_000),
        _ => OfDate(value.Local.Date, key) ?? OfTime(value.Local.Time, key) ?? OfOffset(value.OffsetSeconds, value.Zone, key),
    };

    private static CypherValue? OfDate(CypherDate date, string key) => key switch
    {
        "year" => date.Year,
        "quarter" => date.Quarter,
        "month" => date.Month,
        "week" => date.Week,
        "weekyear" => date.WeekYear,
        "day" => date.Day,
        "dayofquarter" => date.DayOfQuarter,
        "dayofweek" or "weekday" => date.DayOfWeek,
        "ordinalday" => date.DayOfYear,
        _ => default(CypherValue?),
    };

    private static CypherValue? OfTime(CypherLocalTime time, string key) => key switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Nanosecond / 1_000_000,
        "microsecond" => time.Nanosecond / 1000,
        "nanosecond" => time.Nanosecond,
        _ => default(CypherValue?),
    };

    private static CypherValue? OfOffset(int offsetSeconds, string? zone, string key) => key switch
    {
        "timezone" => zone ?? TimeZones.OffsetText(offsetSeconds),
        "offset" => TimeZones.OffsetText(offsetSeconds),
        "offsetminutes" => offsetSeconds / 60,
        "offsetseconds" => offsetSeconds,
        _ => default(CypherValue?),
    };

    private static CypherValue? OfDuration(CypherDuration duration, string key) => key switch
    {
        "years" => duration.Months / 12,
        "quarters" => duration.Months / 3,
        "months" => duration.Months,
        "weeks" => duration.Days / 7,
        "days" => duration.Days,
        "hours" => duration.Seconds / 3600,
        "minutes" => duration.Seconds / 60,
        "seconds" => duration.Seconds,
        "milliseconds" => (duration.Seconds * 1000) + (duration.Nanoseconds / 1_000_000),
        "microseconds" => (duration.Seconds * 1_000_000) + (duration.Nanoseconds / 1000),
        "nanoseconds" => (duration.Seconds * CypherLocalTime.NanosecondsPerSecond) + duration.Nanoseconds,
        "quartersofyear" => duration.Months / 3 % 4,
        "monthsofyear" => duration.Months % 12,
        "monthsofquarter" => duration.Months % 3,
        "daysofweek" => duration.Days % 7,
        "minutesofhour" => duration.Seconds / 60 % 60,
        "secondsofminute" => duration.Seconds % 60,
        "millisecondsofsecond" => duration.Nanoseconds / 1_000_000,
        "microsecondsofsecond" => duration.Nanoseconds / 1000,
        "nanosecondsofsecond" => duration.Nanoseconds,
        _ => default(CypherValue?),
    };
}
