using BriefingQA.Cypher.Storage;

namespace BriefingQA.Cypher.Graph;

/// <summary>Owns a graph: gives out snapshots of its newest version, and one writer at a time the right to make the next.</summary>
internal sealed class GraphStore : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly GraphFile? _file;
    private readonly string? _readOnlyFolder;
    private volatile GraphSnapshot _newest;

    private GraphStore(GraphState state, GraphFile? file, string? readOnlyFolder = null) =>
        (_newest, _file, _readOnlyFolder) = (new GraphSnapshot(state, 0), file, readOnlyFolder);

    public GraphTokens Tokens => _newest.Tokens;

    public static GraphStore InMemory() => new(new GraphState(new GraphTokens()), null);

    /// <summary>Opens the graph that a folder keeps, or makes an empty one there.</summary>
    /// <exception cref="GraphStorageException">The folder is in use, its file damaged or too new; nothing in it has changed.</exception>
    public static GraphStore Open(string folder)
    {
        var (file, state) = GraphFile.Open(folder);
        return new(state, file);
    }

    /// <summary>Reads the graph that a folder keeps, also while another process has the folder open; what that one writes later is not seen.</summary>
    /// <exception cref="GraphStorageException">There is no graph, its file is damaged or too new.</exception>
    public static GraphStore OpenReadOnly(string folder) => new(GraphFile.Read(folder), null, folder);

    public GraphSnapshot Snapshot() => _newest;

    /// <summary>Waits until no other transaction is open.</summary>
    /// <exception cref="GraphStorageException">The store was opened to read only.</exception>
    public GraphTransaction BeginTransaction(CancellationToken cancellationToken = default)
    {
        if (_readOnlyFolder is not null)
            throw new GraphStorageException(StorageFailure.InUse, _readOnlyFolder, $"The folder '{_readOnlyFolder}' was opened to read only: another process has it open to write.");

        _writing.Wait(cancellationToken);
        return new GraphTransaction(this, _newest);
    }

    public void Dispose()
    {
        _file?.Dispose();
        _writing.Dispose();
    }

    /// <summary>For the transaction that is open: makes its changes durable, then visible.</summary>
    internal void Publish(GraphChanges changes)
    {
        _file?.Write(changes);
        _newest = new GraphSnapshot(changes.State, _newest.Version + 1);
    }

    internal void EndTransaction() => _writing.Release();
}
