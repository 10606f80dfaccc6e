using BriefingQA.Cypher.Graph;
using Microsoft.Data.Sqlite;

namespace BriefingQA.Cypher.Storage;

/// <summary>
/// A graph in a folder: an SQLite file whose rows are the pages of the graph in memory. A commit replaces the rows of the
/// pages that it changed, in one SQLite transaction, so there is no log to replay and nothing to compact. Adjacency and
/// indexes are not stored but made anew when the file is opened.
/// </summary>
/// <remarks>
/// The journal is SQLite's rollback journal, not its write-ahead log: between commits everything is in the one file, where
/// every row has a checksum and the manifest says how many rows there are. A write-ahead log that was damaged would end
/// at the damage without a word, and take commits with it that had been answered.
/// </remarks>
internal sealed class GraphFile : IDisposable
{
    public const string FileName = "graph.sqlite";
    private const string LockName = "graph.lock";

    // Making the indexes of so many elements leaves about as much garbage as the graph takes; it goes back to the system at once.
    private const int LargeGraph = 100_000;

    private readonly FileStream? _lock;
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly GraphPageTable _nodePages;
    private readonly GraphPageTable _relationshipPages;
    private readonly HeaderTable _header;
    private readonly ByteWriter _writer = new();
    private long _commit;
    private (int Labels, int Types, int Keys) _writtenTokens;
    private SchemaCatalog? _writtenSchema;

    private GraphFile(FileStream? @lock, string path, SqliteConnection connection)
    {
        (_lock, _path, _connection) = (@lock, path, connection);
        _header = new HeaderTable(_connection);
        _nodePages = new GraphPageTable(_connection, "node_page", 1);
        _relationshipPages = new GraphPageTable(_connection, "relationship_page", 2);
    }

    /// <summary>Opens the folder's graph, or makes an empty one where there is none.</summary>
    /// <exception cref="GraphStorageException">The folder cannot be used; nothing in it has changed.</exception>
    public static (GraphFile File, GraphState State) Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var @lock = TakeLock(folder);
        GraphFile? file = null;
        try
        {
            if (!File.Exists(path))
                Create(path);

            SqliteFile.RequireWhole(path);
            file = new GraphFile(@lock, path, SqliteFile.Open(path));
            return (file, file.Load());
        }
        catch (Exception exception)
        {
            file?._connection.Dispose();
            @lock.Dispose();
            throw Explain(path, exception);
        }
    }

    /// <summary>Reads the folder's graph as the last commit left it, also while another process writes to it.</summary>
    /// <exception cref="GraphStorageException">There is no graph, or it cannot be read.</exception>
    public static GraphState Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            SqliteFile.RequireWhole(path);
            using var connection = SqliteFile.OpenReadOnly(path);
            using var transaction = connection.BeginTransaction(deferred: true); // one moment for all that is read
            using var file = new GraphFile(@lock: null, path, connection);
            return file.Load();
        }
        catch (Exception exception)
        {
            throw Explain(path, exception);
        }
    }

    /// <summary>Writes what a transaction changed. When it returns, the changes are on the disk; where it throws, none is.</summary>
    /// <exception cref="GraphStorageException">The disk or the file system refuses.</exception>
    public void Write(GraphChanges changes)
    {
        var committed = false;
        try
        {
            using var transaction = _connection.BeginTransaction();
            WritePages(changes);
            WriteHeader(changes.State);
            transaction.Commit();
            committed = true;
        }
        catch (SqliteException error)
        {
            throw SqliteFile.Explain(_path, error);
        }
        finally
        {
            _nodePages.End(committed);
            _relationshipPages.End(committed);
            if (!committed)
                (_writtenTokens, _writtenSchema) = (default, null);
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _lock?.Dispose();
    }

    private static Exception Explain(string path, Exception exception) => exception switch
    {
        SqliteException error => SqliteFile.Explain(path, error),
        InvalidDataException => GraphStorageException.Damaged(path, exception.Message.TrimEnd('.'), exception),
        IOException or UnauthorizedAccessException => new GraphStorageException(StorageFailure.Unavailable, path, exception.Message, exception),
        _ => exception,
    };

    private static FileStream TakeLock(string folder)
    {
        var path = Path.Combine(folder, LockName);
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new GraphStorageException(
                StorageFailure.InUse,
                folder,
                $"The folder '{folder}' is in use by another process. Stop that process, or use another folder.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GraphStorageException(StorageFailure.Unavailable, folder, $"The folder '{folder}' cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>Makes the file under another name first: a file of the right name is always a whole one.</summary>
    private static void Create(string path)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var connection = SqliteFile.Open(draft))
        {
            using (var transaction = connection.BeginTransaction())
            {
                HeaderTable.Create(connection);
                GraphPageTable.Create(connection, "node_page");
                GraphPageTable.Create(connection, "relationship_page");
                var header = new HeaderTable(connection);
                var empty = new GraphState(new GraphTokens());
                var writer = new ByteWriter();
                header.Write(HeaderTable.Tokens, writer, w => TokensFormat.Write(w, empty.Tokens));
                header.Write(HeaderTable.Schema, writer, w => SchemaFormat.Write(w, empty.Schema));
                header.Write(HeaderTable.Manifest, writer, new Manifest(0, 0, 0, 0, 0, 0, 0, 0).Write);
                transaction.Commit();
            }
        }

        File.Move(draft, path);
    }

    private void WritePages(GraphChanges changes)
    {
        foreach (var number in changes.NodePages)
        {
            _writer.Clear();
            if (changes.State.Nodes[number] is { } page)
                NodePageFormat.Write(_writer, page, changes.State.Tokens.LabelSets);
            _nodePages.Put(number, _writer.Written);
        }

        foreach (var number in changes.RelationshipPages)
        {
            _writer.Clear();
            if (changes.State.Relationships[number] is { } page)
                RelationshipPageFormat.Write(_writer, page);
            _relationshipPages.Put(number, _writer.Written);
        }
    }

    private void WriteHeader(GraphState state)
    {
        var tokens = (state.Tokens.Labels.Count, state.Tokens.RelationshipTypes.Count, state.Tokens.PropertyKeys.Count);
        if (tokens != _writtenTokens)
            _header.Write(HeaderTable.Tokens, _writer, writer => TokensFormat.Write(writer, state.Tokens));
        if (!ReferenceEquals(state.Schema, _writtenSchema))
            _header.Write(HeaderTable.Schema, _writer, writer => SchemaFormat.Write(writer, state.Schema));
        (_writtenTokens, _writtenSchema) = (tokens, state.Schema);

        var manifest = new Manifest(
            ++_commit,
            state.NodeCount,
            state.NodeBound,
            _nodePages.Count,
            state.RelationshipCount,
            state.RelationshipBound,
            _relationshipPages.Count,
            _nodePages.Sum + _relationshipPages.Sum);
        _header.Write(HeaderTable.Manifest, _writer, manifest.Write);
    }

    private GraphState Load()
    {
        SqliteFile.Check(_connection);
        var manifestReader = new ByteReader(_header.Read(HeaderTable.Manifest));
        var manifest = Manifest.Read(ref manifestReader, out var version) ?? throw new GraphStorageException(
            StorageFailure.TooNew,
            _path,
            $"The file '{_path}' has format {version}; this version reads formats up to {Manifest.FormatVersion}. Use a later version of the program.");

        var tokensReader = new ByteReader(_header.Read(HeaderTable.Tokens));
        var tokens = TokensFormat.Read(ref tokensReader);
        var schemaReader = new ByteReader(_header.Read(HeaderTable.Schema));
        var schema = SchemaFormat.Read(ref schemaReader);

        var builder = new GraphStateBuilder(tokens);
        var pool = new StringPool();
        _nodePages.ReadAll((int number, ref ByteReader reader) => builder.Add(number, NodePageFormat.Read(ref reader, tokens.LabelSets, builder.Owner, pool)));
        _relationshipPages.ReadAll((int number, ref ByteReader reader) => builder.Add(number, RelationshipPageFormat.Read(ref reader, builder.Owner, pool)));
        if ((_nodePages.Count, _relationshipPages.Count) != (manifest.NodePages, manifest.RelationshipPages)
            || _nodePages.Sum + _relationshipPages.Sum != manifest.Checksums)
            throw new InvalidDataException("Records are missing, or left over from another time.");

        var state = builder.Build(schema, manifest.NodeBound, manifest.RelationshipBound);
        if ((state.NodeCount, state.RelationshipCount) != (manifest.NodeCount, manifest.RelationshipCount))
            throw new InvalidDataException("There are not as many nodes and relationships as there should be.");

        _commit = manifest.Commit;
        _writtenTokens = (tokens.Labels.Count, tokens.RelationshipTypes.Count, tokens.PropertyKeys.Count);
        _writtenSchema = state.Schema;
        if (manifest.NodeCount + manifest.RelationshipCount > LargeGraph)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return state;
    }
}
