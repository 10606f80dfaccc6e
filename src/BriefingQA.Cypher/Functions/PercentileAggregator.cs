using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The value below which a share of the values lies: one of them, or, if continuous, between two of them; of nothing it is null.</summary>
internal sealed class PercentileAggregator : IAggregator
{
    private readonly string _function;
    private readonly double _share;
    private readonly bool _isContinuous;
    private readonly List<CypherValue> _values = [];

    /// <param name="share">From 0 to 1; or null, where there will be no values.</param>
    /// <exception cref="CypherRuntimeException">It is of another type or outside of this range.</exception>
    public PercentileAggregator(string function, CypherValue share, bool isContinuous)
    {
        _function = function;
        _isContinuous = isContinuous;
        _share = share.IsNull ? 0 : FunctionArgument.Number(share, function);
        if (!(_share is >= 0 and <= 1))
            throw CypherError.OutOfRange($"The percentile of {function}() must be from 0.0 to 1.0: {CypherText.Of(share)}.");
    }

    public void Add(CypherValue value)
    {
        if (value.IsNull)
            return;
        if (!FunctionArgument.IsNumber(value))
            throw FunctionArgument.Wrong(value, _function, "a number");
        _values.Add(value);
    }

    public CypherValue Result()
    {
        if (_values.Count == 0)
            return CypherValue.Null;
        _values.Sort(CypherOrdering.Instance);
        return _isContinuous ? Interpolated() : _values[Math.Max(0, (int)Math.Ceiling(_share * _values.Count) - 1)];
    }

    private CypherValue Interpolated()
    {
        var position = _share * (_values.Count - 1);
        var (below, above) = ((int)Math.Floor(position), (int)Math.Ceiling(position));
        return below == above
            ? _values[below]
            : (_values[below].AsNumber() * (above - position)) + (_values[above].AsNumber() * (position - below));
    }
}
