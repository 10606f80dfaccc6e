using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The mean of numbers, always a float, or of durations; of nothing it is null. The mean is kept running, so that it cannot overflow.</summary>
internal sealed class AverageAggregator : IAggregator
{
    private long _count;
    private double _mean;
    private CypherDuration? _durations;

    public void Add(CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                return;
            case CypherValueKind.Integer or CypherValueKind.Float when _durations is null:
                _count++;
                _mean += (value.AsNumber() - _mean) / _count;
                break;
            case CypherValueKind.Duration when _count == 0 || _durations is not null:
                _count++;
                _durations = (_durations ?? CypherDuration.Zero).Plus(value.AsDuration());
                break;
            case CypherValueKind.Integer or CypherValueKind.Float or CypherValueKind.Duration:
                throw CypherError.Type("avg() cannot mix numbers and durations.");
            default:
                throw FunctionArgument.Wrong(value, "avg", "a number or a duration");
        }
    }

    public CypherValue Result()
    {
        if (_count == 0)
            return CypherValue.Null;
        return _durations is not null ? CypherArithmetic.Divide(CypherValue.Of(_durations), _count) : _mean;
    }
}
