namespace BriefingQA.Cypher.Values;

/// <summary>Reaches into values: <c>x.key</c>, <c>x[i]</c>, <c>x[from..to]</c>. Null gives null.</summary>
/// <remarks>All throw <see cref="CypherRuntimeException"/> where the value is of a type that has no such parts.</remarks>
internal static class CypherAccess
{
    /// <summary>A property of a node or relationship, an entry of a map, or a component of a time, duration or point.</summary>
    public static CypherValue Property(CypherValue subject, string key) => subject.Kind switch
    {
        CypherValueKind.Null => CypherValue.Null,
        CypherValueKind.Node or CypherValueKind.Relationship => GraphAccess.Property(subject, key),
        CypherValueKind.Map => subject.AsMap()[key],
        CypherValueKind.Point => PointComponent(subject.AsPoint(), key),
        >= CypherValueKind.Date and <= CypherValueKind.Duration => TemporalComponents.Get(subject, key),
        _ => throw CypherError.WrongType($"the owner of the property {key}", "a node, relationship, map, time, duration or point", subject),
    };

    /// <summary>An item of a list, counted from its end where the index is negative; or what <see cref="Property"/> gives for a string.</summary>
    public static CypherValue Index(CypherValue subject, CypherValue index)
    {
        if (subject.IsNull || index.IsNull)
            return CypherValue.Null;
        if (subject.Kind == CypherValueKind.List)
        {
            if (index.Kind != CypherValueKind.Integer)
                throw CypherError.WrongType("the index of a list", "an integer", index);
            var list = subject.AsList();
            var position = index.AsInteger() < 0 ? index.AsInteger() + list.Count : index.AsInteger();
            return position >= 0 && position < list.Count ? list[(int)position] : CypherValue.Null;
        }

        if (subject.Kind is not (CypherValueKind.Node or CypherValueKind.Relationship or CypherValueKind.Map
            or (>= CypherValueKind.Date and <= CypherValueKind.Point)))
            throw CypherError.WrongType("the owner of an index", "a list, map, node or relationship", subject);
        if (index.Kind != CypherValueKind.String)
            throw CypherError.Type($"Expected a string as the key, but it is {ValueTypes.Describe(index)}.", "MapElementAccessByNonString");
        return Property(subject, index.AsString());
    }

    /// <summary>The items from one position up to, and without, another; a bound that was not written is not given.</summary>
    public static CypherValue Slice(CypherValue subject, CypherValue? from, CypherValue? to)
    {
        if (subject.IsNull || from is { IsNull: true } || to is { IsNull: true })
            return CypherValue.Null;
        if (subject.Kind != CypherValueKind.List)
            throw CypherError.WrongType("the value that is sliced", "a list", subject);
        var list = subject.AsList();
        var start = Bound(from, 0, list.Count);
        var end = Bound(to, list.Count, list.Count);
        return start >= end ? CypherValue.Of(CypherList.Empty) : CypherValue.Of(CypherList.Create(list.AsSpan()[start..end]));
    }

    private static int Bound(CypherValue? bound, int missing, int count)
    {
        if (bound is not { } value)
            return missing;
        if (value.Kind is not (CypherValueKind.Integer or CypherValueKind.Float))
            throw CypherError.WrongType("the bound of a slice", "an integer", value);
        var position = (long)value.AsNumber() is < 0 and var fromEnd ? fromEnd + count : (long)value.AsNumber();
        return (int)Math.Clamp(position, 0, count);
    }

    private static CypherValue PointComponent(CypherPoint point, string key)
    {
        double? component = key switch
        {
            "x" => point.X,
            "y" => point.Y,
            "z" => point.Z,
            "longitude" when point.IsGeographic => point.X,
            "latitude" when point.IsGeographic => point.Y,
            "height" when point.IsGeographic => point.Z,
            _ => null,
        };
        return (component, key) switch
        {
            ({ } number, _) => number,
            (_, "crs") => point.Crs,
            (_, "srid") => (long)point.Srid,
            _ => throw CypherError.Argument($"The point {point} has no component {key}."),
        };
    }
}
