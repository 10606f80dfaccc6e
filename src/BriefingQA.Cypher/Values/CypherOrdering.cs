namespace BriefingQA.Cypher.Values;

/// <summary>
/// The order of ORDER BY, which has a place for every value: maps, nodes, relationships, lists, paths, points, zoned date
/// times, local date times, dates, zoned times, local times, durations, strings, booleans, numbers, NaN, null.
/// </summary>
internal sealed class CypherOrdering : IComparer<CypherValue>
{
    public static CypherOrdering Instance { get; } = new();

    public int Compare(CypherValue x, CypherValue y)
    {
        var (kind, otherKind) = (x.Kind, y.Kind);
        var order = Rank(kind).CompareTo(Rank(otherKind));
        if (order != 0)
            return order;
        return kind switch
        {
            CypherValueKind.Null => 0,
            CypherValueKind.Boolean => x.AsBoolean().CompareTo(y.AsBoolean()),
            CypherValueKind.Integer or CypherValueKind.Float => CompareNumbers(x, y),
            CypherValueKind.String => CompareStrings(x.AsString(), y.AsString()),
            CypherValueKind.Date => x.AsDate().CompareTo(y.AsDate()),
            CypherValueKind.LocalTime => x.AsLocalTime().CompareTo(y.AsLocalTime()),
            CypherValueKind.Time => x.AsTime().CompareTo(y.AsTime()),
            CypherValueKind.LocalDateTime => x.AsLocalDateTime().CompareTo(y.AsLocalDateTime()),
            CypherValueKind.DateTime => x.AsDateTime().CompareTo(y.AsDateTime()),
            CypherValueKind.Duration => x.AsDuration().CompareTo(y.AsDuration()),
            CypherValueKind.Point => ComparePoints(x.AsPoint(), y.AsPoint()),
            CypherValueKind.List => CompareLists(x.AsList(), y.AsList()),
            CypherValueKind.Map => CompareMaps(x.AsMap(), y.AsMap()),
            CypherValueKind.Bytes => x.AsBytes().AsSpan().SequenceCompareTo(y.AsBytes()),
            CypherValueKind.Path => ComparePaths(x, y),
            _ => CompareElements(x, y),
        };
    }

    /// <summary>An integer and a float compare as floats; NaN is larger than all others and equal to itself.</summary>
    internal static int CompareNumbers(CypherValue left, CypherValue right)
    {
        if (left.Kind == CypherValueKind.Integer && right.Kind == CypherValueKind.Integer)
            return left.AsInteger().CompareTo(right.AsInteger());
        var (a, b) = (left.AsNumber(), right.AsNumber());
        return double.IsNaN(a) || double.IsNaN(b) ? double.IsNaN(a).CompareTo(double.IsNaN(b)) : a.CompareTo(b);
    }

    /// <summary>By code point, which differs from the order of UTF-16 units where surrogates meet the units above them.</summary>
    internal static int CompareStrings(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var same = left.AsSpan(0, length).CommonPrefixLength(right.AsSpan(0, length));
        if (same == length)
            return left.Length.CompareTo(right.Length);
        var (a, b) = (left[same], right[same]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    private static int Rank(CypherValueKind kind) => kind switch
    {
        CypherValueKind.Map => 0,
        CypherValueKind.Node => 1,
        CypherValueKind.Relationship => 2,
        CypherValueKind.List => 3,
        CypherValueKind.Path => 4,
        CypherValueKind.Point => 5,
        CypherValueKind.DateTime => 6,
        CypherValueKind.LocalDateTime => 7,
        CypherValueKind.Date => 8,
        CypherValueKind.Time => 9,
        CypherValueKind.LocalTime => 10,
        CypherValueKind.Duration => 11,
        CypherValueKind.Bytes => 12,
        CypherValueKind.String => 13,
        CypherValueKind.Boolean => 14,
        CypherValueKind.Integer or CypherValueKind.Float => 15,
        _ => 16,
    };

    private static int ComparePoints(CypherPoint left, CypherPoint right)
    {
        var order = left.Srid.CompareTo(right.Srid);
        if (order == 0)
            order = left.X.CompareTo(right.X);
        if (order == 0)
            order = left.Y.CompareTo(right.Y);
        return order != 0 ? order : Nullable.Compare(left.Z, right.Z);
    }

    private int CompareLists(CypherList left, CypherList right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>By size, then by the keys in order, then by their values.</summary>
    private int CompareMaps(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
            return left.Count.CompareTo(right.Count);
        var leftKeys = left.Keys.Order(StringComparer.Ordinal).ToArray();
        var rightKeys = right.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < leftKeys.Length; i++)
        {
            var order = CompareStrings(leftKeys[i], rightKeys[i]);
            if (order != 0)
                return order;
        }

        foreach (var key in leftKeys)
        {
            var order = Compare(left[key], right[key]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private int ComparePaths(CypherValue left, CypherValue right)
    {
        var (leftNodes, leftRelationships) = GraphAccess.PathParts(left);
        var (rightNodes, rightRelationships) = GraphAccess.PathParts(right);
        for (var i = 0; i < Math.Min(leftNodes.Count, rightNodes.Count); i++)
        {
            var order = Compare(leftNodes[i], rightNodes[i]);
            if (order == 0 && i < Math.Min(leftRelationships.Count, rightRelationships.Count))
                order = Compare(leftRelationships[i], rightRelationships[i]);
            if (order != 0)
                return order;
        }

        return leftNodes.Count.CompareTo(rightNodes.Count);
    }

    private static int CompareElements(CypherValue left, CypherValue right)
    {
        if (left.IsNodeReference(out _, out var node) && right.IsNodeReference(out _, out var otherNode))
            return node.CompareTo(otherNode);
        if (left.IsRelationshipReference(out _, out var relationship) && right.IsRelationshipReference(out _, out var otherRelationship))
            return relationship.CompareTo(otherRelationship);
        return string.CompareOrdinal(GraphAccess.ElementId(left), GraphAccess.ElementId(right));
    }
}
