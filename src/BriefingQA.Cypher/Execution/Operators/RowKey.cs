using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Values that together tell one row or group from another, equal as in DISTINCT.</summary>
internal readonly struct RowKey(CypherValue[] values) : IEquatable<RowKey>
{
    public CypherValue[] Values => values;

    public bool Equals(RowKey other) => values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in values)
            hash.Add(value.GetHashCode());
        return hash.ToHashCode();
    }
}
