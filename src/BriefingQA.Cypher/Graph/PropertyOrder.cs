using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// The total order in which an index keeps values: by kind, then within the kind. Numbers are one kind, and NaN is the
/// greatest of them; strings are compared by UTF-16 units.
/// </summary>
internal static class PropertyOrder
{
    public static int Compare(CypherValue left, CypherValue right)
    {
        var group = GroupOf(left);
        var difference = ((int)group).CompareTo((int)GroupOf(right));
        return difference != 0 ? difference : group switch
        {
            CypherValueKind.String => string.CompareOrdinal(left.AsString(), right.AsString()),
            CypherValueKind.Integer => CompareNumbers(left, right),
            CypherValueKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
            CypherValueKind.List => CompareLists(left.AsList(), right.AsList()),
            CypherValueKind.Bytes => left.AsBytes().AsSpan().SequenceCompareTo(right.AsBytes()),
            _ => 0,
        };
    }

    /// <summary>Values of different groups are in no order for the operators <c>&lt;</c> and <c>&gt;</c>.</summary>
    public static CypherValueKind GroupOf(CypherValue value) => value.Kind == CypherValueKind.Float ? CypherValueKind.Integer : value.Kind;

    private static int CompareNumbers(CypherValue left, CypherValue right) => (left.Kind, right.Kind) switch
    {
        (CypherValueKind.Integer, CypherValueKind.Integer) => left.AsInteger().CompareTo(right.AsInteger()),
        (CypherValueKind.Integer, CypherValueKind.Float) => CompareExactly(left.AsInteger(), right.AsFloat()),
        (CypherValueKind.Float, CypherValueKind.Integer) => -CompareExactly(right.AsInteger(), left.AsFloat()),
        _ => CompareFloats(left.AsFloat(), right.AsFloat()),
    };

    private static int CompareFloats(double left, double right) => double.IsNaN(left) || double.IsNaN(right)
        ? double.IsNaN(left).CompareTo(double.IsNaN(right))
        : left.CompareTo(right);

    /// <summary>Without rounding the integer to a float.</summary>
    private static int CompareExactly(long integer, double number) => number switch
    {
        double.NaN or >= 9223372036854775808.0 => -1,
        < -9223372036854775808.0 => 1,
        _ when integer.CompareTo((long)Math.Floor(number)) is not 0 and var difference => difference,
        _ => number > Math.Floor(number) ? -1 : 0,
    };

    private static int CompareLists(CypherList left, CypherList right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (Compare(left[i], right[i]) is not 0 and var difference)
                return difference;
        }

        return left.Count.CompareTo(right.Count);
    }
}
