using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The standard deviation, by Welford's running sums; 0 where there are too few values.</summary>
/// <param name="isSample">Whether the values are a sample, so that the sum of squares is divided by one less than their number.</param>
internal sealed class DeviationAggregator(string function, bool isSample) : IAggregator
{
    private long _count;
    private double _mean;
    private double _squares;

    public void Add(CypherValue value)
    {
        if (value.IsNull)
            return;
        var number = FunctionArgument.Number(value, function);
        _count++;
        var difference = number - _mean;
        _mean += difference / _count;
        _squares += difference * (number - _mean);
    }

    public CypherValue Result() => _count < 2 ? 0.0 : Math.Sqrt(_squares / (isSample ? _count - 1 : _count));
}
