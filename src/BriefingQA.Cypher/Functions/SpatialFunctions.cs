using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary><c>point</c>, <c>point.distance</c> and <c>point.withinBBox</c>.</summary>
internal static class SpatialFunctions
{
    // The radius of the earth in metres that Neo4j uses: the equator's of WGS 84.
    private const double EarthRadius = 6_378_140.0;

    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("point", 1, 1, (_, arguments) => arguments[0].Kind switch
        {
            CypherValueKind.Point => arguments[0],
            CypherValueKind.Map => PointFields.Build(arguments[0].AsMap()),
            CypherValueKind.Node or CypherValueKind.Relationship => PointFields.Build(GraphAccess.Properties(arguments[0])),
            _ => throw FunctionArgument.Wrong(arguments[0], "point", "a map"),
        }),
        new("point.distance", 2, 2, Distance),
        new("point.withinBBox", 3, 3, WithinBox),
    ];

    /// <summary>In metres between places on earth; null between different coordinate systems, and for anything but points.</summary>
    private static CypherValue Distance(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        if (arguments[0].Kind != CypherValueKind.Point || arguments[1].Kind != CypherValueKind.Point)
            return CypherValue.Null;
        var (from, to) = (arguments[0].AsPoint(), arguments[1].AsPoint());
        if (from.Srid != to.Srid)
            return CypherValue.Null;
        var height = (to.Z ?? 0) - (from.Z ?? 0);
        if (!from.IsGeographic)
            return Math.Sqrt(Square(to.X - from.X) + Square(to.Y - from.Y) + Square(height));
        var distance = GreatCircle(from, to, EarthRadius + (((to.Z ?? 0) + (from.Z ?? 0)) / 2));
        return height == 0 ? distance : Math.Sqrt(Square(distance) + Square(height));
    }

    private static double GreatCircle(CypherPoint from, CypherPoint to, double radius)
    {
        var (latitude, otherLatitude) = (double.DegreesToRadians(from.Y), double.DegreesToRadians(to.Y));
        var haversine = Square(Math.Sin((otherLatitude - latitude) / 2))
            + (Square(Math.Sin(double.DegreesToRadians(to.X - from.X) / 2)) * Math.Cos(latitude) * Math.Cos(otherLatitude));
        return 2 * radius * Math.Atan2(Math.Sqrt(haversine), Math.Sqrt(1 - haversine));
    }

    /// <summary>The box may cross the 180th meridian: then its west is larger than its east.</summary>
    private static CypherValue WithinBox(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Kind != CypherValueKind.Point)
                return CypherValue.Null;
        }

        var (point, low, high) = (arguments[0].AsPoint(), arguments[1].AsPoint(), arguments[2].AsPoint());
        if (point.Srid != low.Srid || point.Srid != high.Srid)
            return CypherValue.Null;
        var crosses = point.IsGeographic && low.X > high.X;
        var withinX = crosses ? point.X >= low.X || point.X <= high.X : point.X >= low.X && point.X <= high.X;
        return withinX && point.Y >= low.Y && point.Y <= high.Y && (point.Z is null || (point.Z >= low.Z && point.Z <= high.Z));
    }

    private static double Square(double number) => number * number;
}
