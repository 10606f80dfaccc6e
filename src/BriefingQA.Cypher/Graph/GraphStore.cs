namespace BriefingQA.Cypher.Graph;

/// <summary>Owns a graph: gives out snapshots of its newest version, and one writer at a time the right to make the next.</summary>
internal sealed class GraphStore : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile GraphSnapshot _newest;

    private GraphStore(GraphState state) => _newest = new GraphSnapshot(state);

    public static GraphStore InMemory() => new(new GraphState(new GraphTokens()));

    public GraphTokens Tokens => _newest.Tokens;

    public GraphSnapshot Snapshot() => _newest;

    /// <summary>Waits until no other transaction is open.</summary>
    public GraphTransaction BeginTransaction(CancellationToken cancellationToken = default)
    {
        _writing.Wait(cancellationToken);
        return new GraphTransaction(this, _newest);
    }

    public void Dispose() => _writing.Dispose();

    internal void Publish(GraphState state) => _newest = new GraphSnapshot(state);

    internal void EndTransaction() => _writing.Release();
}
