using BriefingQA.Graph;

namespace BriefingQA.Answering.Linking;

/// <summary>Keeps the graph's index, and makes it anew when the graph has grown or shrunk.</summary>
internal sealed class GraphIndexCache(IGraphDatabase database, GraphIndexReader reader, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Snapshot? _snapshot;

    public async Task<GraphIndex> GetAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } fresh && time.GetElapsedTime(fresh.Checked) < CheckInterval)
            return fresh.Index;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetTimestamp();
            if (_snapshot is { } current && time.GetElapsedTime(current.Checked) < CheckInterval)
                return current.Index;
            var nodes = await CountAsync(cancellationToken);
            _snapshot = _snapshot is { } old && old.Nodes == nodes
                ? old with { Checked = now }
                : new Snapshot(await reader.ReadAsync(cancellationToken), nodes, now);
            return _snapshot.Index;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<double> CountAsync(CancellationToken cancellationToken)
    {
        var result = await database.ReadAsync(new CypherQuery("MATCH (n) RETURN count(n) AS nodes"), cancellationToken);
        return RowValues.Of(result).First().Number("nodes") ?? 0;
    }

    private sealed record Snapshot(GraphIndex Index, double Nodes, long Checked);
}
