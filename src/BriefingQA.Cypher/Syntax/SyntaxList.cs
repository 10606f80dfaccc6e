using System.Collections;
using System.Runtime.CompilerServices;

namespace BriefingQA.Cypher.Syntax;

/// <summary>An immutable list that compares by its items, so that the records that hold one compare by structure.</summary>
[CollectionBuilder(typeof(SyntaxList), nameof(SyntaxList.Create))]
public sealed class SyntaxList<T> : IReadOnlyList<T>, IEquatable<SyntaxList<T>>
{
    private readonly T[] _items;

    internal SyntaxList(T[] items) => _items = items;

    public static SyntaxList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(SyntaxList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as SyntaxList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="SyntaxList{T}"/>s.</summary>
public static class SyntaxList
{
    public static SyntaxList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? SyntaxList<T>.Empty : new(items.ToArray());

    public static SyntaxList<T> ToSyntaxList<T>(this IEnumerable<T> items) => Create<T>(items.ToArray());
}
