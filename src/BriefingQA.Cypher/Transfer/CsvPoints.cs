using System.Globalization;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Points as neo4j-admin reads them. For example, <c>{x: 1.0, y: 2.0, crs: cartesian}</c>, <c>{latitude: 39.9, longitude: 116.4}</c>.</summary>
internal static class CsvPoints
{
    public static string Format(CypherPoint point)
    {
        var height = point.Z is { } z ? $", z: {CypherText.OfFloat(z)}" : "";
        return $"{{x: {CypherText.OfFloat(point.X)}, y: {CypherText.OfFloat(point.Y)}{height}, crs: {point.Crs}}}";
    }

    /// <exception cref="FormatException">The text is no point.</exception>
    public static CypherPoint Parse(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Trim().Trim('{', '}').Split(','))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                parts[part[..colon].Trim()] = part[(colon + 1)..].Trim().Trim('\'', '"');
        }

        var geographic = parts.ContainsKey("latitude") || parts.GetValueOrDefault("crs", "").StartsWith("wgs", StringComparison.OrdinalIgnoreCase);
        var x = Number("x") ?? Number("longitude") ?? throw Unreadable();
        var y = Number("y") ?? Number("latitude") ?? throw Unreadable();
        var z = Number("z") ?? Number("height");
        return new CypherPoint(
            (geographic, z) switch
            {
                (true, null) => CypherPoint.Wgs84,
                (true, _) => CypherPoint.Wgs84In3D,
                (false, null) => CypherPoint.Cartesian,
                _ => CypherPoint.CartesianIn3D,
            },
            x,
            y,
            z);

        double? Number(string name) => !parts.TryGetValue(name, out var value)
            ? null
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable();
    }

    private static FormatException Unreadable() => new("is not a point with x and y, or longitude and latitude");
}
