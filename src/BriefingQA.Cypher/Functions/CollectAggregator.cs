using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The list of the values that are not null.</summary>
internal sealed class CollectAggregator : IAggregator
{
    private readonly List<CypherValue> _values = [];

    public void Add(CypherValue value)
    {
        if (!value.IsNull)
            _values.Add(value);
    }

    public CypherValue Result() => CypherValue.Of(CypherList.Wrap([.. _values]));
}
