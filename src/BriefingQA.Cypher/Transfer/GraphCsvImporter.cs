using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Loads a folder of CSV files into a graph, all or nothing. What the graph already holds stays.</summary>
public static class GraphCsvImporter
{
    /// <exception cref="GraphCsvException">A file is not of the form of <see cref="GraphCsvReader"/>, or a row contradicts another or a constraint.</exception>
    public static GraphTransferSummary Import(
        CypherDatabase database,
        string folder,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Import(database.Store, folder, progress, cancellationToken);
    }

    internal static GraphTransferSummary Import(
        GraphStore store,
        string folder,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var transaction = store.BeginTransaction(cancellationToken);
        var summary = new GraphRowLoader(transaction).Load(GraphCsvReader.Read(folder), progress, cancellationToken);
        transaction.Commit();
        return summary;
    }
}
