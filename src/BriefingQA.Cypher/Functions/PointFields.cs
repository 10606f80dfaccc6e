using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Makes a point of a map: <c>{x, y, z?}</c> or <c>{longitude, latitude, height?}</c>, with <c>crs</c> or <c>srid</c> where wanted.</summary>
internal static class PointFields
{
    /// <returns>The point, or null where a coordinate is null.</returns>
    /// <exception cref="CypherRuntimeException">The map describes no point.</exception>
    public static CypherValue Build(CypherMap map)
    {
        var isCartesian = map.ContainsKey("x") && map.ContainsKey("y");
        var isGeographic = map.ContainsKey("longitude") && map.ContainsKey("latitude");
        if (!isCartesian && !isGeographic)
            throw CypherError.Argument("A point needs x and y, or longitude and latitude.");
        var heightName = isGeographic && map.ContainsKey("height") ? "height" : "z";
        ReadOnlySpan<CypherValue> coordinates = isGeographic ? [map["longitude"], map["latitude"]] : [map["x"], map["y"]];
        if (coordinates[0].IsNull || coordinates[1].IsNull || (map.ContainsKey(heightName) && map[heightName].IsNull))
            return CypherValue.Null;
        var height = map.ContainsKey(heightName) ? FunctionArgument.Number(map[heightName], "point") : (double?)null;
        var srid = Srid(map, isGeographic, height is not null);
        return CypherValue.Of(Checked(new(srid, FunctionArgument.Number(coordinates[0], "point"), FunctionArgument.Number(coordinates[1], "point"), height)));
    }

    private static int Srid(CypherMap map, bool isGeographic, bool is3D)
    {
        if (!map["crs"].IsNull && !map["srid"].IsNull)
            throw CypherError.Argument("A point cannot be given both a crs and an srid.");
        var srid = Named(map) ?? (isGeographic ? (is3D ? CypherPoint.Wgs84In3D : CypherPoint.Wgs84) : is3D ? CypherPoint.CartesianIn3D : CypherPoint.Cartesian);
        if (isGeographic && srid is (CypherPoint.Cartesian or CypherPoint.CartesianIn3D))
            throw CypherError.Argument("Longitude and latitude do not belong to a cartesian coordinate system.");
        if (srid is (CypherPoint.Wgs84In3D or CypherPoint.CartesianIn3D) != is3D)
            throw CypherError.Argument("The number of coordinates does not fit the coordinate system.");
        return srid;
    }

    private static int? Named(CypherMap map)
    {
        if (map["srid"] is { IsNull: false } code)
        {
            return FunctionArgument.Integer(code, "point") switch
            {
                CypherPoint.Wgs84 or CypherPoint.Wgs84In3D or CypherPoint.Cartesian or CypherPoint.CartesianIn3D => (int)code.AsInteger(),
                var unknown => throw CypherError.Argument($"Unknown coordinate reference system: {unknown}."),
            };
        }

        return map["crs"] is not { IsNull: false } name ? null : FunctionArgument.Text(name, "point").ToLowerInvariant() switch
        {
            "wgs-84" => CypherPoint.Wgs84,
            "wgs-84-3d" => CypherPoint.Wgs84In3D,
            "cartesian" => CypherPoint.Cartesian,
            "cartesian-3d" => CypherPoint.CartesianIn3D,
            var unknown => throw CypherError.Argument($"Unknown coordinate reference system: {unknown}."),
        };
    }

    /// <summary>Longitudes wrap around; latitudes have an end.</summary>
    private static CypherPoint Checked(CypherPoint point)
    {
        if (!double.IsFinite(point.X) || !double.IsFinite(point.Y) || !double.IsFinite(point.Z ?? 0))
            throw CypherError.Argument("The coordinates of a point must be finite.");
        if (!point.IsGeographic)
            return point;
        if (point.Y is > 90 or < -90)
            throw CypherError.Argument($"The latitude {CypherText.OfFloat(point.Y)} is not between -90 and 90.");
        var longitude = point.X;
        if (longitude is > 180 or < -180)
            longitude = (((longitude + 180) % 360) + 360) % 360 - 180;
        return point with { X = longitude };
    }
}
