namespace BriefingQA.Cypher.Transfer;

/// <summary>The types that a column can name; neo4j-admin's further names for integers and floats mean these.</summary>
internal enum CsvValueType
{
    String,
    Long,
    Double,
    Boolean,
    Byte,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
    Point,
}
