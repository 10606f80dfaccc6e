namespace BriefingQA.Cypher.Graph;

/// <summary>The entries of an <see cref="OrderedIndex"/> in their order, in leaves; whoever forked from it shares those that neither has changed since.</summary>
internal sealed class IndexLeaves(IndexLeaf[] leaves, object? owner)
{
    private IndexLeaf[] _leaves = leaves;
    private bool _ownsArray;

    /// <summary>Decides what lies beyond it: some element and all that follow.</summary>
    public interface IBoundary
    {
        bool IsBeyond(int id);
    }

    public IndexPosition End => new(_leaves.Length, 0);

    /// <param name="idAt">The elements in order.</param>
    public static IndexLeaves Fill(int count, Func<int, int> idAt, object? owner)
    {
        var leaves = new IndexLeaf[(count + IndexLeaf.Capacity - 1) / IndexLeaf.Capacity];
        Span<int> ids = stackalloc int[IndexLeaf.Capacity];
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            var first = leaf * IndexLeaf.Capacity;
            var length = Math.Min(IndexLeaf.Capacity, count - first);
            for (var i = 0; i < length; i++)
                ids[i] = idAt(first + i);
            leaves[leaf] = new IndexLeaf(owner, ids[..length]);
        }

        return new(leaves, owner);
    }

    public IndexLeaves Fork(object newOwner) => new(_leaves, newOwner);

    public IndexSlice Slice(IndexPosition start, IndexPosition end) => new(_leaves, start, end);

    public IndexPosition Search(Func<int, bool> isBeyond) => Search(new Boundary(isBeyond));

    /// <summary>The first position whose element is beyond the boundary.</summary>
    public IndexPosition Search<TBoundary>(TBoundary boundary) where TBoundary : IBoundary, allows ref struct
    {
        var (low, high) = (0, _leaves.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (boundary.IsBeyond(_leaves[middle].Ids[0]))
                high = middle;
            else
                low = middle + 1;
        }

        if (low == 0)
            return default;

        var leaf = _leaves[low - 1];
        var (from, to) = (1, leaf.Count);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (boundary.IsBeyond(leaf.Ids[middle]))
                to = middle;
            else
                from = middle + 1;
        }

        return from < leaf.Count ? new(low - 1, from) : new(low, 0);
    }

    public void Insert(IndexPosition position, int id)
    {
        OwnArray();
        var (leaf, offset) = position;
        if (offset == 0 && leaf > 0)
            (leaf, offset) = (leaf - 1, _leaves[leaf - 1].Count);

        if (_leaves.Length == 0)
            _leaves = [new IndexLeaf(owner, [])];
        else if (_leaves[leaf].Count == IndexLeaf.Capacity)
            (leaf, offset) = Split(leaf, offset);

        LeafToChange(leaf).Insert(offset, id);
    }

    public void RemoveAt(IndexPosition position)
    {
        OwnArray();
        if (_leaves[position.Leaf].Count == 1)
            _leaves = [.. _leaves[..position.Leaf], .. _leaves[(position.Leaf + 1)..]];
        else
            LeafToChange(position.Leaf).RemoveAt(position.Offset);
    }

    private void OwnArray()
    {
        if (!_ownsArray)
            (_leaves, _ownsArray) = ([.. _leaves], true);
    }

    private IndexLeaf LeafToChange(int leaf) => owner is not null && _leaves[leaf].Owner == owner ? _leaves[leaf] : _leaves[leaf] = new IndexLeaf(owner, _leaves[leaf].Ids);

    /// <returns>Where in the two halves the position now is.</returns>
    private IndexPosition Split(int leaf, int offset)
    {
        var at = leaf == _leaves.Length - 1 && offset == IndexLeaf.Capacity ? IndexLeaf.Capacity : IndexLeaf.Capacity / 2;
        var ids = _leaves[leaf].Ids;
        _leaves = [.. _leaves[..leaf], new IndexLeaf(owner, ids[..at]), new IndexLeaf(owner, ids[at..]), .. _leaves[(leaf + 1)..]];
        return offset < at || (offset == at && at < IndexLeaf.Capacity) ? new(leaf, offset) : new(leaf + 1, offset - at);
    }

    private readonly struct Boundary(Func<int, bool> isBeyond) : IBoundary
    {
        public bool IsBeyond(int id) => isBeyond(id);
    }
}
