namespace BriefingQA.Graph.Neo4j;

/// <summary>What this store wrote last, so that a later transaction sees it on every member of a cluster.</summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();
    private volatile IReadOnlyCollection<string> _current = [];

    public IReadOnlyCollection<string> Current => _current;

    /// <summary>What a transaction left stands for what it saw; the bookmarks of those that ran beside it stay.</summary>
    public void Replace(IReadOnlyCollection<string> seen, IReadOnlyCollection<string> left)
    {
        lock (_lock)
            _current = [.. _current.Except(seen).Union(left)];
    }
}
