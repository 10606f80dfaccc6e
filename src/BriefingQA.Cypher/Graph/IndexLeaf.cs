namespace BriefingQA.Cypher.Graph;

/// <summary>Up to 256 neighbouring entries of an <see cref="OrderedIndex"/>.</summary>
internal sealed class IndexLeaf : Page
{
    public const int Capacity = 256;

    private int[] _ids;

    public IndexLeaf(object? owner, ReadOnlySpan<int> ids) => (Owner, _ids, Count) = (owner, ids.ToArray(), ids.Length);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    public void Insert(int offset, int id)
    {
        if (Count == _ids.Length)
            Array.Resize(ref _ids, Math.Clamp(Count * 2, 4, Capacity));
        Array.Copy(_ids, offset, _ids, offset + 1, Count - offset);
        _ids[offset] = id;
        Count++;
    }

    public void RemoveAt(int offset)
    {
        Count--;
        Array.Copy(_ids, offset + 1, _ids, offset, Count - offset);
    }
}
