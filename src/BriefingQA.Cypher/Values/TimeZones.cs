using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace BriefingQA.Cypher.Values;

/// <summary>The IANA time zone database, for all years that Cypher has.</summary>
internal static class TimeZones
{
    private const int MaxOffsetSeconds = 18 * 3600;
    private const long SecondsPerEra = 146_097 * CypherLocalTime.SecondsPerDay;

    private static readonly FrozenDictionary<string, DateTimeZone> Zones = DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id is not ("EST" or "MST" or "HST" or "ROC"))
        .ToFrozenDictionary(id => id, id => DateTimeZoneProviders.Tzdb[id], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a zone's name in any case, <c>Z</c>, or an offset such as <c>+08:00</c>.</summary>
    /// <exception cref="CypherRuntimeException">There is no such zone.</exception>
    public static TimeZone Parse(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        if (name is ['+' or '-', ..])
            return new(ParseOffset(name) ?? throw Unknown(text), null);
        if (name is "Z" or "z")
            return TimeZone.Utc;
        return Zones.TryGetValue(name, out var zone) ? new(0, zone.Id) : throw Unknown(text);
    }

    /// <summary>Reads <c>Z</c>, <c>+08:00</c> or <c>+08:00:30</c>; null where it is something else or more than 18 hours.</summary>
    public static int? ParseOffset(string text)
    {
        if (text is "Z" or "z")
            return 0;
        if (text is not ['+' or '-', ..] || !TimeSpan.TryParseExact(text[1..], ["hh\\:mm", "hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out var span))
            return null;
        var seconds = (int)span.TotalSeconds;
        return seconds > MaxOffsetSeconds ? null : text[0] == '-' ? -seconds : seconds;
    }

    /// <summary>For example, <c>Z</c>, <c>+08:00</c>, <c>-00:01:15</c>.</summary>
    public static string OffsetText(int seconds)
    {
        if (seconds == 0)
            return "Z";
        var (sign, size) = (seconds < 0 ? '-' : '+', Math.Abs(seconds));
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }

    /// <summary>Seconds east of UTC at an instant.</summary>
    public static int OffsetAt(string zone, long epochSecond)
    {
        var instant = Instant.FromUnixTimeSeconds(IntoKnownYears(epochSecond));
        return Zones[zone].GetUtcOffset(instant).Seconds;
    }

    /// <summary>The offset of a clock's time, and the seconds the clock is to be put forward because it never shows that time.</summary>
    public static (int OffsetSeconds, long Skipped) OffsetAtLocal(string zone, CypherLocalDateTime local)
    {
        var mapping = Zones[zone].MapLocal(ToNodaTime(local));
        var early = mapping.EarlyInterval.WallOffset.Seconds;
        var late = mapping.LateInterval.WallOffset.Seconds;
        return mapping.Count == 0 ? (late, late - early) : (early, 0);
    }

    /// <summary>Whether the clocks of the zone show this time at this offset.</summary>
    public static bool HasOffset(string zone, CypherLocalDateTime local, int offsetSeconds)
    {
        var mapping = Zones[zone].MapLocal(ToNodaTime(local));
        return mapping.Count > 0
            && (mapping.EarlyInterval.WallOffset.Seconds == offsetSeconds || mapping.LateInterval.WallOffset.Seconds == offsetSeconds);
    }

    private static LocalDateTime ToNodaTime(CypherLocalDateTime local) =>
        Instant.FromUnixTimeSeconds(IntoKnownYears(local.EpochSecond)).InUtc().LocalDateTime;

    /// <summary>
    /// The library knows the years −9998 to 9999. The calendar, with its weekdays, repeats every 400 years, and with it the
    /// rules of daylight saving time; before the first year that has rules nothing changes.
    /// </summary>
    private static long IntoKnownYears(long epochSecond)
    {
        const long earliest = -9000L * 31_556_952, latest = 7600L * 31_556_952;
        if (epochSecond < earliest)
            return earliest;
        if (epochSecond <= latest)
            return epochSecond;
        return latest - SecondsPerEra + ((epochSecond - latest) % SecondsPerEra);
    }

    private static CypherRuntimeException Unknown(string text) => TemporalError.Invalid($"Invalid value for TimeZone: '{text}'.");
}
