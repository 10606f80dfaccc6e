using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace BriefingQA.Cypher.Values;

/// <summary>An immutable map from strings to values. It keeps the order of its keys and compares without it.</summary>
public sealed class CypherMap : IReadOnlyDictionary<string, CypherValue>, IEquatable<CypherMap>
{
    private readonly OrderedDictionary<string, CypherValue> _entries;

    /// <summary>Of entries with the same key the last one stays.</summary>
    public CypherMap(IEnumerable<KeyValuePair<string, CypherValue>> entries)
    {
        _entries = new(StringComparer.Ordinal);
        var deepest = 0;
        foreach (var (key, value) in entries)
        {
            _entries[key] = value;
            deepest = Math.Max(deepest, Nesting.DepthOf(value));
        }

        Depth = Nesting.DepthAround(deepest);
    }

    public static CypherMap Empty { get; } = new([]);

    public int Count => _entries.Count;

    /// <summary>How many lists and maps lie within each other here, this one included.</summary>
    internal int Depth { get; }

    public IEnumerable<string> Keys => _entries.Keys;

    public IEnumerable<CypherValue> Values => _entries.Values;

    /// <summary>The value of the key, or null where the map lacks it, as in Cypher.</summary>
    public CypherValue this[string key] => _entries.TryGetValue(key, out var value) ? value : CypherValue.Null;

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out CypherValue value) => _entries.TryGetValue(key, out value);

    public bool Equals(CypherMap? other) =>
        other is not null && Count == other.Count && _entries.All(entry => other.TryGetValue(entry.Key, out var value) && entry.Value.Equals(value));

    public override bool Equals(object? obj) => Equals(obj as CypherMap);

    public override int GetHashCode() => _entries.Aggregate(Count, (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));

    public IEnumerator<KeyValuePair<string, CypherValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
