namespace BriefingQA.Cypher.Values;

/// <summary>A place in a coordinate reference system.</summary>
/// <param name="Srid">4326 and 4979 (WGS 84, in degrees, and metres for height), or 7203 and 9157 (Cartesian); in two and three dimensions.</param>
/// <param name="X">The longitude in WGS 84.</param>
/// <param name="Y">The latitude in WGS 84.</param>
/// <param name="Z">Null in two dimensions.</param>
public sealed record CypherPoint(int Srid, double X, double Y, double? Z)
{
    public const int Wgs84 = 4326;
    public const int Wgs84In3D = 4979;
    public const int Cartesian = 7203;
    public const int CartesianIn3D = 9157;

    public bool IsGeographic => Srid is Wgs84 or Wgs84In3D;

    /// <summary>The system's name. For example, <c>wgs-84-3d</c>.</summary>
    public string Crs => Srid switch
    {
        Wgs84 => "wgs-84",
        Wgs84In3D => "wgs-84-3d",
        Cartesian => "cartesian",
        _ => "cartesian-3d",
    };

    /// <summary>For example, <c>point({x: 1.0, y: 2.0, crs: 'cartesian'})</c>.</summary>
    public override string ToString()
    {
        var z = Z is { } height ? $", z: {CypherText.OfFloat(height)}" : "";
        return $"point({{x: {CypherText.OfFloat(X)}, y: {CypherText.OfFloat(Y)}{z}, crs: '{Crs}'}})";
    }
}
