namespace BriefingQA.Cypher.Values;

/// <summary>
/// An instant together with the clock it was given on. Values are ordered by instant; those of one instant on different
/// clocks are not equal.
/// </summary>
public sealed record CypherDateTime
{
    private CypherDateTime(CypherLocalDateTime local, int offsetSeconds, string? zone)
    {
        Local = local;
        OffsetSeconds = offsetSeconds;
        Zone = zone;
    }

    public CypherLocalDateTime Local { get; }

    /// <summary>East of UTC is positive.</summary>
    public int OffsetSeconds { get; }

    /// <summary>A name of the IANA time zone database, or null where only the offset is known.</summary>
    public string? Zone { get; }

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long EpochSecond => Local.EpochSecond - OffsetSeconds;

    internal TimeZone TimeZone => new(OffsetSeconds, Zone);

    /// <summary>Reads ISO 8601 in every form that Cypher's own function takes.</summary>
    /// <exception cref="CypherRuntimeException">The text is in none of them.</exception>
    public static CypherDateTime Parse(string text) => TemporalParser.ParseDateTime(text, TimeZone.Utc);

    /// <summary>A time that the zone's clocks skip is moved forward by what they skip; of a time that they show twice it is the first.</summary>
    internal static CypherDateTime OfLocal(CypherLocalDateTime local, TimeZone zone)
    {
        if (zone.Name is null)
            return new(local, zone.OffsetSeconds, null);
        var (offset, skipped) = TimeZones.OffsetAtLocal(zone.Name, local);
        return new(skipped == 0 ? local : local.Plus(0, 0, skipped, 0), offset, zone.Name);
    }

    internal static CypherDateTime OfInstant(long epochSecond, int nanosecond, TimeZone zone)
    {
        var offset = zone.Name is null ? zone.OffsetSeconds : TimeZones.OffsetAt(zone.Name, epochSecond);
        return new(CypherLocalDateTime.OfEpoch(checked(epochSecond + offset), nanosecond), offset, zone.Name);
    }

    /// <summary>The same instant on another clock.</summary>
    internal CypherDateTime InZone(TimeZone zone) => OfInstant(EpochSecond, Local.Time.Nanosecond, zone);

    /// <summary>Months and days move the clock's date, seconds the instant.</summary>
    internal CypherDateTime Plus(CypherDuration duration)
    {
        var moved = duration.Months == 0 && duration.Days == 0
            ? this
            : OfLocal(new(Local.Date.PlusMonths(duration.Months).PlusDays(duration.Days), Local.Time), TimeZone);
        var instant = CypherLocalDateTime.OfEpoch(moved.EpochSecond, moved.Local.Time.Nanosecond).Plus(0, 0, duration.Seconds, duration.Nanoseconds);
        return OfInstant(instant.EpochSecond, instant.Time.Nanosecond, TimeZone);
    }

    public int CompareTo(CypherDateTime? other)
    {
        if (other is null)
            return 1;
        var order = EpochSecond.CompareTo(other.EpochSecond);
        if (order == 0)
            order = Local.Time.Nanosecond.CompareTo(other.Local.Time.Nanosecond);
        if (order == 0)
            order = Local.CompareTo(other.Local);
        return order != 0 ? order : string.CompareOrdinal(Zone, other.Zone);
    }

    /// <summary>For example, <c>2020-01-01T10:00:00+01:00[Europe/Berlin]</c>.</summary>
    public override string ToString() => $"{Local}{TimeZones.OffsetText(OffsetSeconds)}{(Zone is null ? "" : $"[{Zone}]")}";
}
