using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Values;

public sealed class CypherValueTextTests
{
    [Theory]
    [InlineData("'it\\'s'", "it's", "'it\\'s'")]
    [InlineData("date('2020-02-29')", "2020-02-29", "'2020-02-29'")]
    [InlineData("localtime('10:30')", "10:30:00", "'10:30:00'")]
    [InlineData("time('10:30+08:00')", "10:30:00+08:00", "'10:30:00+08:00'")]
    [InlineData("localdatetime('2020-02-29T10:30:00.5')", "2020-02-29T10:30:00.5", "'2020-02-29T10:30:00.5'")]
    [InlineData("datetime('2020-02-29T10:30[Asia/Shanghai]')", "2020-02-29T10:30:00+08:00[Asia/Shanghai]", "'2020-02-29T10:30:00+08:00[Asia/Shanghai]'")]
    [InlineData("duration('P1Y2M3DT4H')", "P1Y2M3DT4H", "'P1Y2M3DT4H'")]
    [InlineData("point({x: 1, y: 2})", "point({x: 1.0, y: 2.0, crs: 'cartesian'})", "point({x: 1.0, y: 2.0, crs: 'cartesian'})")]
    [InlineData("[1, 2.0, null, {a: 'x'}]", "[1, 2.0, null, {a: 'x'}]", "[1, 2.0, null, {a: 'x'}]")]
    public void A_value_has_its_own_text_and_a_notation_in_Cypher(string expression, string text, string notation)
    {
        var value = CypherDatabase.InMemory().Query($"RETURN {expression} AS x", cancellationToken: TestContext.Current.CancellationToken).Rows[0][0];

        Assert.Equal(text, value.ToString());
        Assert.Equal(notation, CypherText.Of(value));
    }
}
