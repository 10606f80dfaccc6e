using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Passes each value on the first time it comes.</summary>
internal sealed class DistinctAggregator(IAggregator inner) : IAggregator
{
    private readonly HashSet<CypherValue> _seen = [];

    public void Add(CypherValue value)
    {
        if (!value.IsNull && _seen.Add(value))
            inner.Add(value);
    }

    public CypherValue Result() => inner.Result();
}
