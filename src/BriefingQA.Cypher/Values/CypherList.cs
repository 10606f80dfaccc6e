using System.Collections;
using System.Runtime.CompilerServices;

namespace BriefingQA.Cypher.Values;

/// <summary>An immutable list of values that compares by its items.</summary>
[CollectionBuilder(typeof(CypherList), nameof(Create))]
public sealed class CypherList : IReadOnlyList<CypherValue>, IEquatable<CypherList>
{
    private readonly CypherValue[] _items;

    private CypherList(CypherValue[] items)
    {
        _items = items;
        Depth = Nesting.DepthAround(items);
    }

    public static CypherList Empty { get; } = new([]);

    public int Count => _items.Length;

    /// <summary>How many lists and maps lie within each other here, this one included.</summary>
    internal int Depth { get; }

    public CypherValue this[int index] => _items[index];

    public static CypherList Create(ReadOnlySpan<CypherValue> items) => items.IsEmpty ? Empty : new(items.ToArray());

    /// <summary>Takes the array over: the caller must not change it afterwards.</summary>
    public static CypherList Wrap(CypherValue[] items) => items.Length == 0 ? Empty : new(items);

    public ReadOnlySpan<CypherValue> AsSpan() => _items;

    public bool Equals(CypherList? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as CypherList);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<CypherValue> GetEnumerator() => ((IEnumerable<CypherValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
