using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Values;

/// <summary>The operators of comparison. Their truth has three values; unknown is null.</summary>
internal static class CypherComparison
{
    public static CypherValue Compare(ComparisonOperator comparison, CypherValue left, CypherValue right) => CypherValue.Of(comparison switch
    {
        ComparisonOperator.Equal => AreEqual(left, right),
        ComparisonOperator.NotEqual => !AreEqual(left, right),
        ComparisonOperator.Less => IsLess(left, right),
        ComparisonOperator.LessOrEqual => IsLessOrEqual(left, right),
        ComparisonOperator.Greater => IsLess(right, left),
        _ => IsLessOrEqual(right, left),
    });

    /// <summary>The operator <c>=</c>. A null anywhere within makes it unknown, unless something else already differs.</summary>
    public static bool? AreEqual(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        return (left.Kind, right.Kind) switch
        {
            (CypherValueKind.List, CypherValueKind.List) => AreEqual(left.AsList(), right.AsList()),
            (CypherValueKind.Map, CypherValueKind.Map) => AreEqual(left.AsMap(), right.AsMap()),
            _ => left.Equals(right),
        };
    }

    /// <summary>The operator <c>&lt;</c>: null where the values are of different types or of a type without an order.</summary>
    public static bool? IsLess(CypherValue left, CypherValue right) => Order(left, right) switch
    {
        Outcome.Less => true,
        Outcome.Equal or Outcome.Greater or Outcome.Never => false,
        _ => null,
    };

    /// <summary>The operator <c>&lt;=</c>. Values without an order may still be equal.</summary>
    public static bool? IsLessOrEqual(CypherValue left, CypherValue right) => Order(left, right) switch
    {
        Outcome.Less or Outcome.Equal => true,
        Outcome.Greater or Outcome.Never => false,
        _ => AreEqual(left, right) == true ? true : null,
    };

    /// <summary>The operator <c>IN</c>.</summary>
    /// <exception cref="CypherRuntimeException">The right side is neither a list nor null.</exception>
    public static CypherValue IsIn(CypherValue item, CypherValue list)
    {
        if (list.IsNull)
            return CypherValue.Null;
        if (list.Kind != CypherValueKind.List)
            throw CypherError.WrongType("the right side of IN", "a list", list);
        var unknown = false;
        foreach (var candidate in list.AsList().AsSpan())
        {
            switch (AreEqual(item, candidate))
            {
                case true:
                    return true;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? CypherValue.Null : false;
    }

    private enum Outcome
    {
        Unknown,
        Less,
        Equal,
        Greater,

        /// <summary>Neither less nor equal nor greater: a comparison with NaN.</summary>
        Never,
    }

    private static bool? AreEqual(CypherList left, CypherList right)
    {
        if (left.Count != right.Count)
            return false;
        bool? equal = true;
        for (var i = 0; i < left.Count; i++)
        {
            var items = AreEqual(left[i], right[i]);
            if (items == false)
                return false;
            equal &= items;
        }

        return equal;
    }

    private static bool? AreEqual(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count || !left.Keys.All(right.ContainsKey))
            return false;
        bool? equal = true;
        foreach (var (key, value) in left)
        {
            var values = AreEqual(value, right[key]);
            if (values == false)
                return false;
            equal &= values;
        }

        return equal;
    }

    private static Outcome Order(CypherValue left, CypherValue right)
    {
        var (kind, rightKind) = (left.Kind, right.Kind);
        if (IsNumber(kind) && IsNumber(rightKind))
            return IsNaN(left) || IsNaN(right) ? Outcome.Never : Of(CypherOrdering.CompareNumbers(left, right));
        if (kind != rightKind)
            return Outcome.Unknown;
        return kind switch
        {
            CypherValueKind.Boolean or CypherValueKind.String or CypherValueKind.Date or CypherValueKind.LocalTime
                or CypherValueKind.Time or CypherValueKind.LocalDateTime or CypherValueKind.DateTime =>
                Of(CypherOrdering.Instance.Compare(left, right)),
            CypherValueKind.List => Order(left.AsList(), right.AsList()),
            CypherValueKind.Map => Order(left.AsMap(), right.AsMap()),
            _ => Outcome.Unknown,
        };
    }

    private static Outcome Order(CypherList left, CypherList right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var items = Order(left[i], right[i]);
            if (items != Outcome.Equal)
                return items;
        }

        return Of(left.Count.CompareTo(right.Count));
    }

    private static Outcome Order(CypherMap left, CypherMap right) =>
        AreEqual(left, right) == null ? Outcome.Unknown : Of(CypherOrdering.Instance.Compare(CypherValue.Of(left), CypherValue.Of(right)));

    private static Outcome Of(int order) => order < 0 ? Outcome.Less : order > 0 ? Outcome.Greater : Outcome.Equal;

    private static bool IsNumber(CypherValueKind kind) => kind is CypherValueKind.Integer or CypherValueKind.Float;

    private static bool IsNaN(CypherValue number) => number.Kind == CypherValueKind.Float && double.IsNaN(number.AsFloat());
}
