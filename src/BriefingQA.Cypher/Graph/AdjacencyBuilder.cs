namespace BriefingQA.Cypher.Graph;

/// <summary>Makes the adjacency of a whole graph from its relationships, by counting first how many each node has.</summary>
internal static class AdjacencyBuilder
{
    public static void Build(GraphState state, object owner)
    {
        var ends = CountEntries(state);
        var entries = FillEntries(state, ends);
        var pages = (state.NodeBound + Page.Size - 1) >> Page.Shift;
        for (var number = 0; number < pages; number++)
        {
            var first = number << Page.Shift;
            var last = Math.Min(first + Page.Size, state.NodeBound);
            if (StartOf(ends, first) == StartOf(ends, last))
                continue;

            var page = new AdjacencyPage(owner);
            for (var node = first; node < last; node++)
            {
                var own = entries.AsSpan(StartOf(ends, node)..ends[node]);
                if (own.IsEmpty)
                    continue;

                own.Sort(static (left, right) =>
                    left.Key != right.Key ? left.Key.CompareTo(right.Key) : left.Relationship.CompareTo(right.Relationship));
                page.SetGroups(node - first, GroupsOf(own));
            }

            page.Pack();
            state.Adjacency.Set(number, page);
        }
    }

    private static int StartOf(int[] ends, int node) => node == 0 ? 0 : ends[node - 1];

    /// <returns>By node: where its entries end in an array of all, in the order of nodes.</returns>
    private static int[] CountEntries(GraphState state)
    {
        var counts = new int[state.NodeBound];
        foreach (var relationship in new RelationshipEnumerator(state, null))
        {
            var page = state.Relationships[relationship >> Page.Shift]!;
            var slot = relationship & (Page.Size - 1);
            counts[page.Starts[slot]]++;
            counts[page.Ends[slot]]++;
        }

        for (var node = 1; node < counts.Length; node++)
            counts[node] += counts[node - 1];
        return counts;
    }

    private static Entry[] FillEntries(GraphState state, int[] ends)
    {
        var entries = new Entry[ends.Length == 0 ? 0 : ends[^1]];
        var next = new int[ends.Length];
        for (var node = 1; node < next.Length; node++)
            next[node] = ends[node - 1];

        foreach (var relationship in new RelationshipEnumerator(state, null))
        {
            var page = state.Relationships[relationship >> Page.Shift]!;
            var slot = relationship & (Page.Size - 1);
            var (start, end, type) = (page.Starts[slot], page.Ends[slot], page.Types[slot]);
            entries[next[start]++] = new(AdjacencyGroup.KeyOf(type, incoming: false), end, relationship);
            entries[next[end]++] = new(AdjacencyGroup.KeyOf(type, incoming: true), start, relationship);
        }

        return entries;
    }

    private static AdjacencyGroup[] GroupsOf(ReadOnlySpan<Entry> sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
            count += sorted[i].Key != sorted[i - 1].Key ? 1 : 0;

        var groups = new AdjacencyGroup[count];
        for (var (group, from) = (0, 0); group < count; group++)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Key == sorted[from].Key)
                to++;

            var pairs = new int[(to - from) * 2];
            for (var i = from; i < to; i++)
                (pairs[(i - from) * 2], pairs[((i - from) * 2) + 1]) = (sorted[i].Neighbour, sorted[i].Relationship);
            groups[group] = AdjacencyGroup.Of(sorted[from].Key, pairs);
            from = to;
        }

        return groups;
    }

    private readonly record struct Entry(int Key, int Neighbour, int Relationship);
}
