using BriefingQA.Cypher;
using BriefingQA.Cypher.Transfer;

namespace BriefingQA.Graph;

/// <summary>Where the graph lives: in this process or on a Neo4j server. The same Cypher gives the same rows on both.</summary>
public interface IGraphDatabase : IAsyncDisposable
{
    /// <summary>What a person calls this store. For example, <c>memory</c>, a folder, a server's address.</summary>
    string Name { get; }

    /// <summary>A number that rises with every change that is committed; null where the store tells no such number.</summary>
    long? Version { get; }

    /// <summary>Runs a query that only reads.</summary>
    /// <exception cref="CypherSyntaxException">The text is not Cypher.</exception>
    /// <exception cref="CypherRuntimeException">The query failed while it ran, or reached a bound.</exception>
    /// <exception cref="GraphDatabaseException">The store cannot be reached, or says no; a query that would write has the code <see cref="GraphDatabaseException.AccessMode"/>.</exception>
    Task<QueryResult> ReadAsync(CypherQuery query, CancellationToken cancellationToken = default);

    /// <summary>Runs statements in order in one transaction: all of them take effect, or none.</summary>
    /// <returns>A result for each statement.</returns>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    Task<IReadOnlyList<QueryResult>> WriteAsync(IReadOnlyList<CypherQuery> queries, CancellationToken cancellationToken = default);

    /// <summary>Loads a folder of CSV files in the form of neo4j-admin: all of it, or nothing. What the graph holds stays.</summary>
    /// <exception cref="GraphCsvException">A file is not of that form, or a row contradicts another.</exception>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    Task<GraphTransferSummary> ImportCsvAsync(string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the whole graph into a folder, as CSV files in the form of neo4j-admin. Files that are there are replaced.</summary>
    Task<GraphTransferSummary> ExportCsvAsync(string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the whole graph into a folder, as Cypher scripts to be run in the order of their names.</summary>
    Task<GraphTransferSummary> ExportCypherAsync(string folder, IProgress<GraphTransferProgress>? progress = null, CancellationToken cancellationToken = default);
}
