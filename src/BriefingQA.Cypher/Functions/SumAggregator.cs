using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The sum of numbers, an integer as long as all of them are and it fits; or of durations. Of nothing it is 0.</summary>
internal sealed class SumAggregator : IAggregator
{
    private long _integers;
    private double _floats;
    private bool _isFloat;
    private bool _hasNumbers;
    private CypherDuration? _durations;

    public void Add(CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                return;
            case CypherValueKind.Integer when !_isFloat:
                _hasNumbers = true;
                AddInteger(value.AsInteger());
                break;
            case CypherValueKind.Integer or CypherValueKind.Float:
                _hasNumbers = true;
                AddFloat(value.AsNumber());
                break;
            case CypherValueKind.Duration:
                _durations = (_durations ?? CypherDuration.Zero).Plus(value.AsDuration());
                break;
            default:
                throw FunctionArgument.Wrong(value, "sum", "a number or a duration");
        }

        if (_hasNumbers && _durations is not null)
            throw CypherError.Type("sum() cannot mix numbers and durations.");
    }

    public CypherValue Result() => _durations is not null ? CypherValue.Of(_durations) : _isFloat ? CypherValue.Of(_floats) : CypherValue.Of(_integers);

    private void AddInteger(long value)
    {
        var sum = unchecked(_integers + value);
        if (((_integers ^ sum) & (value ^ sum)) < 0)
            AddFloat(value);
        else
            _integers = sum;
    }

    private void AddFloat(double value)
    {
        if (!_isFloat)
        {
            _isFloat = true;
            _floats = _integers;
        }

        _floats += value;
    }
}
