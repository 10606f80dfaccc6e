using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Graph.Neo4j;

/// <summary>The kinds of value whose typed JSON is a text: dates, times, durations and points.</summary>
internal static partial class TypedTemporal
{
    public static CypherValue Read(string type, string text) => type switch
    {
        "Date" => CypherValue.Of(CypherDate.Parse(text)),
        "LocalTime" => CypherValue.Of(CypherLocalTime.Parse(text)),
        "Time" => CypherValue.Of(CypherTime.Parse(text)),
        "LocalDateTime" => CypherValue.Of(CypherLocalDateTime.Parse(text)),
        "OffsetDateTime" or "ZonedDateTime" => CypherValue.Of(CypherDateTime.Parse(text)),
        "Duration" => CypherValue.Of(CypherDuration.Parse(text)),
        "Point" => CypherValue.Of(ReadPoint(text)),
        _ => throw new GraphDatabaseException($"The server sent a value of the unknown type '{type}'.", "InvalidAnswer", isTransient: false),
    };

    public static string TypeOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.DateTime => value.AsDateTime().Zone is null ? "OffsetDateTime" : "ZonedDateTime",
        CypherValueKind.Node or CypherValueKind.Relationship or CypherValueKind.Path =>
            throw new ArgumentException($"A {value.Kind} cannot be a parameter; give its id.", nameof(value)),
        var kind => kind.ToString(),
    };

    public static string Write(CypherValue value) => value.Kind == CypherValueKind.Point ? WritePoint(value.AsPoint()) : value.ToString()!;

    private static CypherPoint ReadPoint(string text)
    {
        var match = PointPattern().Match(text);
        var numbers = match.Groups["n"].Captures.Select(capture => double.Parse(capture.Value, CultureInfo.InvariantCulture)).ToArray();
        return new CypherPoint(int.Parse(match.Groups["srid"].Value, CultureInfo.InvariantCulture), numbers[0], numbers[1], numbers.Length > 2 ? numbers[2] : null);
    }

    private static string WritePoint(CypherPoint point) => point.Z is { } z
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.Srid};POINT Z ({point.X:R} {point.Y:R} {z:R})")
        : string.Create(CultureInfo.InvariantCulture, $"SRID={point.Srid};POINT ({point.X:R} {point.Y:R})");

    [GeneratedRegex(@"^SRID=(?<srid>\d+);\s*POINT(?: Z)? ?\((?:(?<n>[^ ()]+) ?)+\)$")]
    private static partial Regex PointPattern();
}
