namespace BriefingQA.Cypher.Values;

/// <summary>A named time zone, or a fixed offset from UTC.</summary>
/// <param name="OffsetSeconds">Has meaning only where there is no name.</param>
/// <param name="Name">As in the IANA time zone database, or null.</param>
internal readonly record struct TimeZone(int OffsetSeconds, string? Name)
{
    public static TimeZone Utc => new(0, null);
}
