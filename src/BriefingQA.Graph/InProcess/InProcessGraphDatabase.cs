using BriefingQA.Cypher;
using BriefingQA.Cypher.Transfer;

namespace BriefingQA.Graph.InProcess;

/// <summary>The graph in this process: in memory, or in a folder and in memory.</summary>
internal sealed class InProcessGraphDatabase(string name, CypherDatabase database) : IGraphDatabase
{
    public string Name => name;

    public long? Version => database.Version;

    public Task<QueryResult> ReadAsync(CypherQuery query, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult(database.Read(query.Text, query.Parameters, cancellationToken));
        }
        catch (CypherRuntimeException exception) when (exception.Type == CypherRuntimeException.AccessMode)
        {
            throw new GraphDatabaseException(exception.Message, GraphDatabaseException.AccessMode, isTransient: false, exception);
        }
    }

    public Task<IReadOnlyList<QueryResult>> WriteAsync(IReadOnlyList<CypherQuery> queries, CancellationToken cancellationToken = default)
    {
        using var transaction = database.BeginTransaction(cancellationToken);
        IReadOnlyList<QueryResult> results = [.. queries.Select(query => transaction.Query(query.Text, query.Parameters, cancellationToken))];
        transaction.Commit();
        return Task.FromResult(results);
    }

    public Task<GraphTransferSummary> ImportCsvAsync(
        string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(GraphCsvImporter.Import(database, folder, progress, cancellationToken));

    public Task<GraphTransferSummary> ExportCsvAsync(
        string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(GraphCsvExporter.Export(database, folder, progress, cancellationToken));

    public Task<GraphTransferSummary> ExportCypherAsync(
        string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(CypherScriptExporter.Export(database, folder, progress, cancellationToken));

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }
}
