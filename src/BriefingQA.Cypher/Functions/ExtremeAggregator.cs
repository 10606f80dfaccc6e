using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The first or last value in the order of all values; of nothing it is null.</summary>
/// <param name="direction">−1 for the first, 1 for the last.</param>
internal sealed class ExtremeAggregator(int direction) : IAggregator
{
    private CypherValue _extreme;

    public void Add(CypherValue value)
    {
        if (!value.IsNull && (_extreme.IsNull || CypherOrdering.Instance.Compare(value, _extreme) * direction > 0))
            _extreme = value;
    }

    public CypherValue Result() => _extreme;
}
