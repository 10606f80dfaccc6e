using BriefingQA.Graph;

namespace BriefingQA.Answering.Linking;

/// <summary>
/// Keeps the graph's index, and makes it anew when the graph has changed: at once where the store counts its changes;
/// otherwise when it has grown or shrunk, and after a while in any case.
/// </summary>
internal sealed class GraphIndexCache(IGraphDatabase database, GraphIndexReader reader, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2), Lifetime = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Snapshot? _snapshot;

    public async Task<GraphIndex> GetAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } fresh && IsCurrent(fresh))
            return fresh.Index;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_snapshot is { } current && IsCurrent(current))
                return current.Index;
            _snapshot = await RefreshAsync(_snapshot, cancellationToken);
            return _snapshot.Index;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private bool IsCurrent(Snapshot snapshot) => database.Version is { } version ? snapshot.Version == version : time.GetElapsedTime(snapshot.Checked) < CheckInterval;

    private async Task<Snapshot> RefreshAsync(Snapshot? old, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        // Read before the index, so that what is committed meanwhile is seen the next time.
        var version = database.Version;
        var nodes = version is null ? await CountAsync(cancellationToken) : 0;
        if (version is null && old is not null && old.Nodes == nodes && time.GetElapsedTime(old.Read) < Lifetime)
            return old with { Checked = now };
        return new Snapshot(await reader.ReadAsync(cancellationToken), version, nodes, now, now);
    }

    private async Task<double> CountAsync(CancellationToken cancellationToken)
    {
        var result = await database.ReadAsync(new CypherQuery("MATCH (n) RETURN count(n) AS nodes"), cancellationToken);
        return RowValues.Of(result).First().Number("nodes") ?? 0;
    }

    /// <param name="Nodes">How many there were; not counted where the store has versions.</param>
    private sealed record Snapshot(GraphIndex Index, long? Version, double Nodes, long Read, long Checked);
}
