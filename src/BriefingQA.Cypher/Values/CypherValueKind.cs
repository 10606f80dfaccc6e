namespace BriefingQA.Cypher.Values;

/// <summary>The types of the openCypher type system.</summary>
public enum CypherValueKind : byte
{
    Null,
    Boolean,

    /// <summary>64-bit signed.</summary>
    Integer,

    /// <summary>64-bit IEEE 754, with NaN and the infinities.</summary>
    Float,
    String,
    Bytes,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Date,
    LocalTime,

    /// <summary>A time of day with an offset from UTC.</summary>
    Time,
    LocalDateTime,

    /// <summary>An instant with a time zone or an offset.</summary>
    DateTime,
    Duration,
    Point,
}
