using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Cuts dates and times down to the start of a unit, from <c>millennium</c> to <c>microsecond</c>.</summary>
/// <remarks>All throw <see cref="CypherRuntimeException"/> for a unit that there is not, or that the type cannot be cut to.</remarks>
internal static class TemporalTruncation
{
    public static CypherDate Truncate(CypherDate date, string unit) => unit switch
    {
        "millennium" => CypherDate.Of(date.Year / 1000 * 1000, 1, 1),
        "century" => CypherDate.Of(date.Year / 100 * 100, 1, 1),
        "decade" => CypherDate.Of(date.Year / 10 * 10, 1, 1),
        "weekYear" => CypherDate.OfWeek(date.WeekYear, 1, 1),
        "year" => CypherDate.Of(date.Year, 1, 1),
        "quarter" => CypherDate.OfQuarter(date.Year, date.Quarter, 1),
        "month" => CypherDate.Of(date.Year, date.Month, 1),
        "week" => date.PlusDays(1 - date.DayOfWeek),
        "day" => date,
        _ when NanosecondsOf(unit) is not null => throw CypherError.Type($"The unit {unit} is too small for a date."),
        _ => throw Unknown(unit),
    };

    public static CypherLocalTime Truncate(CypherLocalTime time, string unit)
    {
        if (unit == "day")
            return default;
        if (NanosecondsOf(unit) is { } size)
            return new(time.NanosecondOfDay / size * size);
        throw IsLarge(unit) ? CypherError.Type($"The unit {unit} is too large for a time.") : Unknown(unit);
    }

    /// <param name="temporal">Of any type with a date; a small unit needs a time too.</param>
    public static CypherLocalDateTime Truncate(CypherValue temporal, string unit)
    {
        if (unit == "day" || NanosecondsOf(unit) is null)
            return new(Truncate(TemporalConversion.DateOf(temporal), unit), default);
        return new(TemporalConversion.DateOf(temporal), Truncate(TemporalConversion.TimeOf(temporal), unit));
    }

    private static long? NanosecondsOf(string unit) => unit switch
    {
        "hour" => 3600 * CypherLocalTime.NanosecondsPerSecond,
        "minute" => 60 * CypherLocalTime.NanosecondsPerSecond,
        "second" => CypherLocalTime.NanosecondsPerSecond,
        "millisecond" => 1_000_000,
        "microsecond" => 1000,
        _ => null,
    };

    private static bool IsLarge(string unit) =>
        unit is "millennium" or "century" or "decade" or "weekYear" or "year" or "quarter" or "month" or "week";

    private static CypherRuntimeException Unknown(string unit) => CypherError.Argument($"Unsupported unit: {unit}.");
}
