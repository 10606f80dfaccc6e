namespace BriefingQA.Cypher.Values;

/// <summary>A day and a time of day, in no particular time zone.</summary>
public sealed record CypherLocalDateTime(CypherDate Date, CypherLocalTime Time)
{
    /// <summary>Seconds since 1970-01-01T00:00, as if the clock were UTC's.</summary>
    internal long EpochSecond => (Date.EpochDay * CypherLocalTime.SecondsPerDay) + Time.SecondOfDay;

    /// <summary>Reads ISO 8601 in every form that Cypher's own function takes.</summary>
    /// <exception cref="CypherRuntimeException">The text is in none of them.</exception>
    public static CypherLocalDateTime Parse(string text) => TemporalParser.ParseLocalDateTime(text);

    internal static CypherLocalDateTime OfEpoch(long seconds, int nanoseconds)
    {
        var date = new CypherDate(0).PlusDays(CypherDate.FloorDivide(seconds, CypherLocalTime.SecondsPerDay));
        var secondOfDay = CypherDate.FloorModulo(seconds, CypherLocalTime.SecondsPerDay);
        return new(date, new((secondOfDay * CypherLocalTime.NanosecondsPerSecond) + nanoseconds));
    }

    /// <exception cref="CypherRuntimeException">The date leaves the range of years.</exception>
    public CypherLocalDateTime Plus(long months, long days, long seconds, int nanoseconds)
    {
        var date = Date.PlusMonths(months).PlusDays(days);
        var nanosecond = checked(Time.Nanosecond + nanoseconds);
        var total = checked((date.EpochDay * CypherLocalTime.SecondsPerDay) + Time.SecondOfDay + seconds
            + CypherDate.FloorDivide(nanosecond, CypherLocalTime.NanosecondsPerSecond));
        return OfEpoch(total, (int)CypherDate.FloorModulo(nanosecond, CypherLocalTime.NanosecondsPerSecond));
    }

    public int CompareTo(CypherLocalDateTime? other)
    {
        if (other is null)
            return 1;
        var order = Date.CompareTo(other.Date);
        return order != 0 ? order : Time.CompareTo(other.Time);
    }

    public override string ToString() => $"{Date}T{Time}";
}
