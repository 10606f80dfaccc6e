using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;
using CsCheck;

namespace BriefingQA.Cypher.Tests.Graph;

public sealed class PropertyOrderTests
{
    [Fact]
    public void Numbers_are_compared_exactly_across_integers_and_floats()
    {
        CypherValue[] ascending =
        [
            double.NegativeInfinity, long.MinValue, -1.5, -1L, 0L, 0.5, (1L << 53) - 1, (double)(1L << 53), (1L << 53) + 1,
            long.MaxValue, 9223372036854775808.0, double.PositiveInfinity, double.NaN,
        ];

        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(PropertyOrder.Compare(ascending[i], ascending[j])));
        }
    }

    [Fact]
    public void The_order_is_total() => Gen.Select(GraphOperation.Values, GraphOperation.Values, GraphOperation.Values).Sample((a, b, c) =>
    {
        Assert.Equal(Math.Sign(PropertyOrder.Compare(a, b)), -Math.Sign(PropertyOrder.Compare(b, a)));
        if (PropertyOrder.Compare(a, b) <= 0 && PropertyOrder.Compare(b, c) <= 0)
            Assert.True(PropertyOrder.Compare(a, c) <= 0);
    }, iter: 2000);
}
