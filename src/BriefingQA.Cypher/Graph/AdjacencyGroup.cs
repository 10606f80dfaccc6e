namespace BriefingQA.Cypher.Graph;

/// <summary>The relationships of one node that have one type and one direction: pairs of a neighbour and a relationship.</summary>
internal struct AdjacencyGroup(int key)
{
    // Entries after the count may be written by the newest version without a copy: no older version looks there. Entries
    // before it only by a version that made the array.
    private int[] _entries = [];
    private bool _owned;

    /// <summary>Twice the type, plus one for relationships that end at the node.</summary>
    public int Key { get; } = key;

    public int Count { get; private set; }

    public readonly int[] Entries => _entries;

    public static int KeyOf(int type, bool incoming) => (type << 1) | (incoming ? 1 : 0);

    /// <summary>Takes the array over: pairs, all of them in use.</summary>
    public static AdjacencyGroup Of(int key, int[] entries) => new(key) { _entries = entries, Count = entries.Length / 2, _owned = true };

    public readonly AdjacencyGroup Shared() => this with { _owned = false };

    public void Add(int neighbour, int relationship)
    {
        if (Count * 2 == _entries.Length)
        {
            Array.Resize(ref _entries, Count == 0 ? 4 : (Count + (Count / 2) + 1) * 2);
            _owned = true;
        }

        (_entries[Count * 2], _entries[(Count * 2) + 1]) = (neighbour, relationship);
        Count++;
    }

    public void Remove(int relationship)
    {
        if (!_owned)
            (_entries, _owned) = (_entries[..(Count * 2)], true);

        var at = 0;
        while (_entries[at + 1] != relationship)
            at += 2;

        Count--;
        Array.Copy(_entries, at + 2, _entries, at, (Count * 2) - at);
    }
}
