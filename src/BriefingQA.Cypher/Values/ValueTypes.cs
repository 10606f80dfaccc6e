namespace BriefingQA.Cypher.Values;

/// <summary>The names of the types of values.</summary>
internal static class ValueTypes
{
    /// <summary>The type as a message shows it. For example, <c>LIST&lt;INTEGER NOT NULL> NOT NULL</c>.</summary>
    public static string Describe(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Null => "NULL",
        CypherValueKind.List => DescribeList(value.AsList()),
        var kind => $"{Name(kind)} NOT NULL",
    };

    public static string Name(CypherValueKind kind) => kind switch
    {
        CypherValueKind.Null => "NULL",
        CypherValueKind.LocalTime => "LOCAL TIME",
        CypherValueKind.Time => "ZONED TIME",
        CypherValueKind.LocalDateTime => "LOCAL DATETIME",
        CypherValueKind.DateTime => "ZONED DATETIME",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>The order in which a union names its members, from the order of values in CIP-100.</summary>
    private static int Rank(string type) => type switch
    {
        _ when type.StartsWith("NULL", StringComparison.Ordinal) => 0,
        _ when type.StartsWith("BOOLEAN", StringComparison.Ordinal) => 1,
        _ when type.StartsWith("STRING", StringComparison.Ordinal) => 2,
        _ when type.StartsWith("INTEGER", StringComparison.Ordinal) => 3,
        _ when type.StartsWith("FLOAT", StringComparison.Ordinal) => 4,
        _ when type.StartsWith("DATE", StringComparison.Ordinal) => 5,
        _ when type.StartsWith("LOCAL TIME", StringComparison.Ordinal) => 6,
        _ when type.StartsWith("ZONED TIME", StringComparison.Ordinal) => 7,
        _ when type.StartsWith("LOCAL DATETIME", StringComparison.Ordinal) => 8,
        _ when type.StartsWith("ZONED DATETIME", StringComparison.Ordinal) => 9,
        _ when type.StartsWith("DURATION", StringComparison.Ordinal) => 10,
        _ when type.StartsWith("POINT", StringComparison.Ordinal) => 11,
        _ when type.StartsWith("NODE", StringComparison.Ordinal) => 12,
        _ when type.StartsWith("RELATIONSHIP", StringComparison.Ordinal) => 13,
        _ when type.StartsWith("MAP", StringComparison.Ordinal) => 14,
        _ when type.StartsWith("LIST", StringComparison.Ordinal) => 15,
        _ => 16,
    };

    private static string DescribeList(CypherList list)
    {
        var types = list.Select(Describe).Distinct().ToList();
        if (types.Count == 0)
            return "LIST<NOTHING> NOT NULL";
        if (types.Count(type => type.StartsWith("LIST<", StringComparison.Ordinal)) > 1)
            types.Remove("LIST<NOTHING> NOT NULL");
        if (types.Count > 1 && types.Remove("NULL"))
            types = [.. types.Select(type => type[..^" NOT NULL".Length])];
        types.Sort(Compare);
        return $"LIST<{string.Join(" | ", types)}> NOT NULL";
    }

    private static int Compare(string left, string right)
    {
        var order = Rank(left).CompareTo(Rank(right));
        if (order != 0)
            return order;
        const int inner = 5;
        return left.StartsWith("LIST<", StringComparison.Ordinal) && right.StartsWith("LIST<", StringComparison.Ordinal)
            ? Compare(left[inner..], right[inner..])
            : string.CompareOrdinal(left, right);
    }
}
