using System.Globalization;
using BriefingQA.Cypher.Values;
using TimeZone = BriefingQA.Cypher.Values.TimeZone;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Property values as the cells of a CSV file.</summary>
internal static class CsvValues
{
    public static CsvValueType? TypeNamed(string name) => name.ToLowerInvariant() switch
    {
        "string" or "char" or "" => CsvValueType.String,
        "long" or "int" or "short" => CsvValueType.Long,
        "double" or "float" => CsvValueType.Double,
        "boolean" => CsvValueType.Boolean,
        "byte" => CsvValueType.Byte,
        "date" => CsvValueType.Date,
        "localtime" => CsvValueType.LocalTime,
        "time" => CsvValueType.Time,
        "localdatetime" => CsvValueType.LocalDateTime,
        "datetime" => CsvValueType.DateTime,
        "duration" => CsvValueType.Duration,
        "point" => CsvValueType.Point,
        _ => null,
    };

    public static string NameOf(CsvValueType type) => type.ToString().ToLowerInvariant();

    /// <exception cref="FormatException">The text is no value of the type.</exception>
    /// <exception cref="CypherRuntimeException">It is no date or time.</exception>
    public static CypherValue Parse(CsvValueType type, ReadOnlySpan<char> text) => type switch
    {
        CsvValueType.String => text.ToString(),
        CsvValueType.Long or CsvValueType.Byte => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("is not a whole number of 64 bits"),
        CsvValueType.Double => ParseFloat(text),
        CsvValueType.Boolean => text.Equals("true", StringComparison.OrdinalIgnoreCase),
        CsvValueType.Date => CypherValue.Of(TemporalParser.ParseDate(text.ToString())),
        CsvValueType.LocalTime => CypherValue.Of(TemporalParser.ParseLocalTime(text.ToString())),
        CsvValueType.Time => CypherValue.Of(TemporalParser.ParseTime(text.ToString(), TimeZone.Utc, zone => zone.OffsetSeconds)),
        CsvValueType.LocalDateTime => CypherValue.Of(TemporalParser.ParseLocalDateTime(text.ToString())),
        CsvValueType.DateTime => CypherValue.Of(TemporalParser.ParseDateTime(text.ToString(), TimeZone.Utc)),
        CsvValueType.Duration => CypherValue.Of(DurationParser.Parse(text.ToString())),
        _ => CypherValue.Of(CsvPoints.Parse(text.ToString())),
    };

    /// <summary>The column type for a value, and whether it is a list; a value of a list's type for an empty list.</summary>
    public static (CsvValueType Type, bool IsArray) TypeOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Bytes => (CsvValueType.Byte, true),
        CypherValueKind.List => (value.AsList() is { Count: > 0 } list ? TypeOf(list[0]).Type : CsvValueType.String, true),
        CypherValueKind.Integer => (CsvValueType.Long, false),
        CypherValueKind.Float => (CsvValueType.Double, false),
        var kind => (Enum.Parse<CsvValueType>(kind.ToString()), false),
    };

    /// <summary>The text of one value that is no list.</summary>
    public static string Format(CypherValue value) => value.Kind switch
    {
        CypherValueKind.String => value.AsString(),
        CypherValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        CypherValueKind.Float => CypherText.OfFloat(value.AsFloat()),
        CypherValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        CypherValueKind.Point => CsvPoints.Format(value.AsPoint()),
        _ => CypherText.TextOf(value),
    };

    private static CypherValue ParseFloat(ReadOnlySpan<char> text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("is not a number"),
    };
}
