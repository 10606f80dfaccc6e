namespace BriefingQA.Cypher.Graph;

/// <summary>Neighbouring entries of an index: ids of elements, in the order of their values.</summary>
internal readonly struct IndexSlice(IndexLeaf[] leaves, IndexPosition start, IndexPosition end)
{
    public static IndexSlice Empty => new([], default, default);

    public bool IsEmpty => start == end;

    public int Count
    {
        get
        {
            var count = end.Offset - start.Offset;
            for (var leaf = start.Leaf; leaf < end.Leaf; leaf++)
                count += leaves[leaf].Count;
            return count;
        }
    }

    public Enumerator GetEnumerator() => new(leaves, start, end);

    /// <summary>The same entries, greatest value first.</summary>
    public IEnumerable<int> Descending()
    {
        for (var (leaf, offset) = (end.Leaf, end.Offset); (leaf, offset) != (start.Leaf, start.Offset);)
        {
            if (--offset < 0)
                offset = leaves[--leaf].Count - 1;
            yield return leaves[leaf].Ids[offset];
        }
    }

    internal struct Enumerator(IndexLeaf[] leaves, IndexPosition start, IndexPosition end)
    {
        private int _leaf = start.Leaf;
        private int _offset = start.Offset - 1;

        public readonly int Current => leaves[_leaf].Ids[_offset];

        public bool MoveNext()
        {
            _offset++;
            if (_leaf < end.Leaf && _offset == leaves[_leaf].Count)
                (_leaf, _offset) = (_leaf + 1, 0);
            return _leaf < end.Leaf || _offset < end.Offset;
        }
    }
}
