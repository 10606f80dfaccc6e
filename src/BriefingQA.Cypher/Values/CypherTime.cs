namespace BriefingQA.Cypher.Values;

/// <summary>A time of day with an offset from UTC. Times are ordered by the moment of the day in UTC, then by their own clock.</summary>
/// <param name="OffsetSeconds">East of UTC is positive; at most 18 hours either way.</param>
public sealed record CypherTime(CypherLocalTime LocalTime, int OffsetSeconds)
{
    /// <summary>Reads ISO 8601 in every form that Cypher's own function takes.</summary>
    /// <exception cref="CypherRuntimeException">The text is in none of them.</exception>
    public static CypherTime Parse(string text) => TemporalParser.ParseTime(text, TimeZone.Utc, zone => zone.OffsetSeconds);

    public int CompareTo(CypherTime? other)
    {
        if (other is null)
            return 1;
        var order = NanosecondOfUtcDay.CompareTo(other.NanosecondOfUtcDay);
        return order != 0 ? order : LocalTime.CompareTo(other.LocalTime);
    }

    public override string ToString() => LocalTime + TimeZones.OffsetText(OffsetSeconds);

    // May be negative or more than a day: it is for comparing alone.
    private long NanosecondOfUtcDay => LocalTime.NanosecondOfDay - (OffsetSeconds * CypherLocalTime.NanosecondsPerSecond);
}
