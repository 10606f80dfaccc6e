using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Writes a whole graph into a folder of CSV files that <see cref="GraphCsvImporter"/> and neo4j-admin read.</summary>
public static class GraphCsvExporter
{
    /// <summary>The graph is written as it is when this is called; others may go on writing to it.</summary>
    public static GraphTransferSummary Export(
        CypherDatabase database,
        string folder,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Export(database.Store.Snapshot(), folder, progress, cancellationToken);
    }

    internal static GraphTransferSummary Export(
        GraphView graph,
        string folder,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var rows = new GraphRows(graph);
        return GraphCsvWriter.Write(folder, rows.Nodes(), rows.Relationships(), progress, cancellationToken);
    }
}
