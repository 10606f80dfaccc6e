using System.Globalization;

namespace BriefingQA.Cypher.Values;

/// <summary>A time of day without an offset from UTC.</summary>
/// <param name="NanosecondOfDay">0 to 86,399,999,999,999.</param>
public readonly record struct CypherLocalTime(long NanosecondOfDay)
{
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long SecondsPerDay = 86_400;
    internal const long NanosecondsPerDay = SecondsPerDay * NanosecondsPerSecond;

    public int Hour => (int)(NanosecondOfDay / (3600 * NanosecondsPerSecond));

    public int Minute => (int)(SecondOfDay / 60 % 60);

    public int Second => (int)(SecondOfDay % 60);

    /// <summary>Of the second: 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(NanosecondOfDay % NanosecondsPerSecond);

    internal long SecondOfDay => NanosecondOfDay / NanosecondsPerSecond;

    /// <summary>Reads ISO 8601 in every form that Cypher's own function takes.</summary>
    /// <exception cref="CypherRuntimeException">The text is in none of them.</exception>
    public static CypherLocalTime Parse(string text) => TemporalParser.ParseLocalTime(text);

    /// <exception cref="CypherRuntimeException">A component is out of its range.</exception>
    public static CypherLocalTime Of(long hour, long minute, long second, long nanosecond)
    {
        TemporalError.CheckRange("HourOfDay", hour, 0, 23);
        TemporalError.CheckRange("MinuteOfHour", minute, 0, 59);
        TemporalError.CheckRange("SecondOfMinute", second, 0, 59);
        TemporalError.CheckRange("NanoOfSecond", nanosecond, 0, NanosecondsPerSecond - 1);
        return new(((((hour * 60) + minute) * 60) + second) * NanosecondsPerSecond + nanosecond);
    }

    /// <summary>Runs around midnight.</summary>
    public CypherLocalTime Plus(long seconds, long nanoseconds) => new(CypherDate.FloorModulo(
        NanosecondOfDay + (seconds % SecondsPerDay * NanosecondsPerSecond) + (nanoseconds % NanosecondsPerDay),
        NanosecondsPerDay));

    public int CompareTo(CypherLocalTime other) => NanosecondOfDay.CompareTo(other.NanosecondOfDay);

    /// <summary>ISO 8601 with seconds and as many digits of a second as there are. For example, <c>10:30:00</c>, <c>10:30:00.5</c>.</summary>
    public override string ToString() => Nanosecond == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}.{Nanosecond:000000000}").TrimEnd('0');
}
