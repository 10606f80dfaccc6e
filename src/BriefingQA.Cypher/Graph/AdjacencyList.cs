namespace BriefingQA.Cypher.Graph;

/// <summary>
/// The relationships of one node, grouped by type and direction: the form that can grow. Nodes with many relationships
/// keep it; those of others are packed into their page when the transaction that changed them commits.
/// </summary>
internal sealed class AdjacencyList(object? owner)
{
    private AdjacencyGroup[] _groups = [];

    public object? Owner { get; } = owner;

    /// <summary>Relationships that start here and relationships that end here; a loop counts twice.</summary>
    public int EntryCount { get; private set; }

    public ReadOnlySpan<AdjacencyGroup> Groups => _groups;

    public void Add(int key, int neighbour, int relationship)
    {
        EntryCount++;
        foreach (ref var group in _groups.AsSpan())
        {
            if (group.Key == key)
            {
                group.Add(neighbour, relationship);
                return;
            }
        }

        var added = new AdjacencyGroup(key);
        added.Add(neighbour, relationship);
        _groups = [.. _groups, added];
    }

    public void Remove(int key, int relationship)
    {
        EntryCount--;
        var index = Array.FindIndex(_groups, group => group.Key == key);
        _groups[index].Remove(relationship);
        if (_groups[index].Count == 0)
            _groups = [.. _groups[..index], .. _groups[(index + 1)..]];
    }

    /// <summary>Shares the entries with this list until it changes them.</summary>
    public AdjacencyList CopyFor(object owner) => new(owner)
    {
        _groups = Array.ConvertAll(_groups, group => group.Shared()),
        EntryCount = EntryCount,
    };

    /// <summary>For building a list whose groups are known in full. Takes the array over.</summary>
    public static AdjacencyList Of(object? owner, AdjacencyGroup[] groups) => new(owner)
    {
        _groups = groups,
        EntryCount = groups.Sum(group => group.Count),
    };
}
