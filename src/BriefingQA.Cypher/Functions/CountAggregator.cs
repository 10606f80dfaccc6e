using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The number of values that are not null.</summary>
internal sealed class CountAggregator : IAggregator
{
    private long _count;

    public void Add(CypherValue value)
    {
        if (!value.IsNull)
            _count++;
    }

    public CypherValue Result() => _count;
}
