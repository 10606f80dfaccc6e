namespace BriefingQA.Cypher.Graph;

/// <summary>Makes the adjacency of a whole graph from its relationships, by counting first how many each node has.</summary>
internal sealed class AdjacencyBuilder
{
    private readonly GraphState _state;
    private readonly object _owner;

    // Of the node at hand: its groups' keys, ascending, and by key how many entries the group has.
    private readonly List<int> _keys = [];
    private readonly int[] _counts;

    // Of the page at hand, as AdjacencyPage keeps it.
    private readonly List<int> _packed = [];

    private AdjacencyBuilder(GraphState state, object owner)
    {
        (_state, _owner) = (state, owner);
        _counts = new int[state.Tokens.RelationshipTypes.Count * 2];
    }

    /// <exception cref="InvalidDataException">A relationship is of a type that is none.</exception>
    public static void Build(GraphState state, object owner) => new AdjacencyBuilder(state, owner).Build();

    private void Build()
    {
        var ends = CountEntries();
        var entries = FillEntries(ends);
        for (var first = 0; first < _state.NodeBound; first += Page.Size)
        {
            var last = Math.Min(first + Page.Size, _state.NodeBound);
            if (StartOf(ends, first) != StartOf(ends, last))
                _state.Adjacency.Set(first >> Page.Shift, PageOf(entries, ends, first, last));
        }
    }

    private static int StartOf(int[] ends, int node) => node == 0 ? 0 : ends[node - 1];

    /// <returns>By node: where its entries end in an array of all, in the order of nodes.</returns>
    private int[] CountEntries()
    {
        var counts = new int[_state.NodeBound];
        foreach (var relationship in new RelationshipEnumerator(_state, null))
        {
            var page = _state.Relationships[relationship >> Page.Shift]!;
            var slot = relationship & (Page.Size - 1);
            if (page.TypeOf(slot) >= _counts.Length / 2)
                throw new InvalidDataException("A relationship is of an unknown type.");

            counts[page.StartOf(slot)]++;
            counts[page.EndOf(slot)]++;
        }

        for (var node = 1; node < counts.Length; node++)
            counts[node] += counts[node - 1];
        return counts;
    }

    /// <returns>For each node its relationships, ascending: a relationship's number doubled, plus one where it ends at the node.</returns>
    private uint[] FillEntries(int[] ends)
    {
        var entries = new uint[ends.Length == 0 ? 0 : ends[^1]];
        var next = new int[ends.Length];
        for (var node = 1; node < next.Length; node++)
            next[node] = ends[node - 1];

        foreach (var relationship in new RelationshipEnumerator(_state, null))
        {
            var page = _state.Relationships[relationship >> Page.Shift]!;
            var slot = relationship & (Page.Size - 1);
            entries[next[page.StartOf(slot)]++] = (uint)relationship << 1;
            entries[next[page.EndOf(slot)]++] = ((uint)relationship << 1) | 1;
        }

        return entries;
    }

    private AdjacencyPage PageOf(uint[] entries, int[] ends, int first, int last)
    {
        var offsets = new ushort[Page.Size + 1];
        AdjacencyList?[]? lists = null;
        _packed.Clear();
        for (var node = first; node < last; node++)
        {
            var own = entries.AsSpan(StartOf(ends, node)..ends[node]);
            CountGroups(own);
            if (own.Length > AdjacencyPage.PackedLimit)
                (lists ??= new AdjacencyList?[Page.Size])[node - first] = ListOf(own);
            else
                Pack(own);
            offsets[node - first + 1] = (ushort)_packed.Count;
        }

        offsets.AsSpan(last - first + 1).Fill((ushort)_packed.Count);
        return AdjacencyPage.Of(_owner, offsets, [.. _packed], lists);
    }

    private void CountGroups(ReadOnlySpan<uint> entries)
    {
        foreach (var key in _keys)
            _counts[key] = 0;
        _keys.Clear();
        foreach (var entry in entries)
        {
            var key = KeyOf(entry);
            if (_counts[key]++ == 0)
                _keys.Add(key);
        }

        _keys.Sort();
    }

    private void Pack(ReadOnlySpan<uint> entries)
    {
        for (var i = 0; i < _keys.Count; i++)
            _packed.Add(AdjacencyPage.HeaderOf(_keys[i], _counts[_keys[i]], isLast: i == _keys.Count - 1));

        foreach (var key in _keys)
        {
            foreach (var entry in entries)
            {
                if (KeyOf(entry) != key)
                    continue;

                _packed.Add(NeighbourOf(entry));
                _packed.Add((int)(entry >> 1));
            }
        }
    }

    private AdjacencyList ListOf(ReadOnlySpan<uint> entries)
    {
        AdjacencyGroup[] groups = [.. _keys.Select(key => AdjacencyGroup.Of(key, new int[_counts[key] * 2]))];
        var next = new int[groups.Length];
        foreach (var entry in entries)
        {
            var group = _keys.BinarySearch(KeyOf(entry));
            groups[group].Entries[next[group]++] = NeighbourOf(entry);
            groups[group].Entries[next[group]++] = (int)(entry >> 1);
        }

        return AdjacencyList.Of(_owner, groups);
    }

    private int KeyOf(uint entry) => AdjacencyGroup.KeyOf(PageOf(entry).TypeOf(SlotOf(entry)), IsIncoming(entry));

    private int NeighbourOf(uint entry) => IsIncoming(entry) ? PageOf(entry).StartOf(SlotOf(entry)) : PageOf(entry).EndOf(SlotOf(entry));

    private RelationshipPage PageOf(uint entry) => _state.Relationships[(int)(entry >> (Page.Shift + 1))]!;

    private static int SlotOf(uint entry) => (int)(entry >> 1) & (Page.Size - 1);

    private static bool IsIncoming(uint entry) => (entry & 1) != 0;
}
