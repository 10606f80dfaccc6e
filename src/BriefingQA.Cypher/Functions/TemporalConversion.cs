using BriefingQA.Cypher.Values;
using TimeZone = BriefingQA.Cypher.Values.TimeZone;

namespace BriefingQA.Cypher.Functions;

/// <summary>Takes the parts of dates and times that another type needs.</summary>
internal static class TemporalConversion
{
    /// <exception cref="CypherRuntimeException">The value has no date.</exception>
    public static CypherDate DateOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Date => value.AsDate(),
        CypherValueKind.LocalDateTime => value.AsLocalDateTime().Date,
        CypherValueKind.DateTime => value.AsDateTime().Local.Date,
        _ => throw CypherError.WrongType("what gives the date", "a date or a date time", value),
    };

    /// <exception cref="CypherRuntimeException">The value has no time.</exception>
    public static CypherLocalTime TimeOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.LocalTime => value.AsLocalTime(),
        CypherValueKind.Time => value.AsTime().LocalTime,
        CypherValueKind.LocalDateTime => value.AsLocalDateTime().Time,
        CypherValueKind.DateTime => value.AsDateTime().Local.Time,
        _ => throw CypherError.WrongType("what gives the time", "a time or a date time", value),
    };

    /// <summary>Null where the value has no zone.</summary>
    public static TimeZone? ZoneOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Time => new TimeZone(value.AsTime().OffsetSeconds, null),
        CypherValueKind.DateTime => value.AsDateTime().TimeZone,
        _ => null,
    };

    /// <summary>Null where the value has no offset.</summary>
    public static int? OffsetOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Time => value.AsTime().OffsetSeconds,
        CypherValueKind.DateTime => value.AsDateTime().OffsetSeconds,
        _ => null,
    };

    public static bool IsTemporal(CypherValue value) => value.Kind is >= CypherValueKind.Date and <= CypherValueKind.DateTime;
}
