using BriefingQA.Cypher.Values;
using CsCheck;

namespace BriefingQA.Cypher.Tests.Values;

public sealed class CypherOrderingTests
{
    private static readonly Gen<CypherValue> Scalars = Gen.OneOf(
        Gen.Const(CypherValue.Null),
        Gen.Bool.Select(CypherValue.Of),
        Gen.Long[-3, 3].Select(CypherValue.Of),
        Gen.Int[0, 5].Select(i => CypherValue.Of(new[] { double.NaN, double.PositiveInfinity, -0.0, 0.5, 2.0, -2.5 }[i])),
        Gen.Int[0, 5].Select(i => CypherValue.Of(new[] { "", "a", "B", "中", "😀", "\uFFFD" }[i])),
        Gen.Long[-2, 2].Select(day => CypherValue.Of(new CypherDate(day))),
        Gen.Long[0, 2].Select(months => CypherValue.Of(new CypherDuration(months, 0, 0, 0))),
        Gen.Double[0, 2].Select(x => CypherValue.Of(new CypherPoint(CypherPoint.Cartesian, x, 1, null))));

    private static readonly Gen<CypherValue> Values = Gen.Recursive<CypherValue>((depth, inner) => depth > 2
        ? Scalars
        : Gen.OneOf(
            Scalars,
            inner.Array[0, 3].Select(items => CypherValue.Of(CypherList.Wrap(items))),
            inner.Array[0, 2].Select(items => CypherValue.Of(new CypherMap(items.Select((item, i) => KeyValuePair.Create($"k{i}", item)))))));

    [Fact]
    public void Any_two_values_have_an_order_that_turns_round_with_them() => Gen.Select(Values, Values).Sample((a, b) =>
        Assert.Equal(Math.Sign(CypherOrdering.Instance.Compare(a, b)), -Math.Sign(CypherOrdering.Instance.Compare(b, a))));

    [Fact]
    public void The_order_is_transitive() => Gen.Select(Values, Values, Values).Sample((a, b, c) =>
    {
        if (CypherOrdering.Instance.Compare(a, b) <= 0 && CypherOrdering.Instance.Compare(b, c) <= 0)
            Assert.True(CypherOrdering.Instance.Compare(a, c) <= 0);
    });

    [Fact]
    public void Equal_values_hash_alike_and_are_not_parted_by_the_order() => Gen.Select(Values, Values).Sample((a, b) =>
    {
        if (!a.Equals(b))
            return;
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(0, CypherOrdering.Instance.Compare(a, b));
    });

    [Fact]
    public void What_the_operator_calls_less_also_comes_first() => Gen.Select(Values, Values).Sample((a, b) =>
    {
        if (CypherComparison.IsLess(a, b) == true)
            Assert.True(CypherOrdering.Instance.Compare(a, b) < 0);
    });
}
