namespace BriefingQA.Cypher.Tests.Values;

public sealed class NestingTests
{
    [Theory]
    [InlineData("RETURN reduce(a = [], x IN range(1, 100000) | [a]) AS x")]
    [InlineData("RETURN reduce(a = {}, x IN range(1, 100000) | {a: a}) AS x")]
    [InlineData("RETURN reduce(a = [], x IN range(1, 100000) | [{a: a}]) = [] AS x")]
    public void Lists_and_maps_that_grow_into_each_other_end_with_an_error(string query)
    {
        var error = Assert.Throws<CypherRuntimeException>(() => CypherDatabase.InMemory().Query(query, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("NumberOutOfRange", error.Detail);
    }

    [Fact]
    public void A_thousand_lists_may_lie_within_each_other()
    {
        var result = CypherDatabase.InMemory().Query("RETURN reduce(a = [], x IN range(1, 999) | [a]) AS x", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(result.Rows[0][0].AsList());
    }
}
