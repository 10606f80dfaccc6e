using BriefingQA.Cypher.Execution;
using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher;

/// <summary>
/// A property graph that is asked in Cypher. Safe to use from several threads: statements that read run side by side, each
/// on the graph as the last commit left it; those that write wait for each other.
/// </summary>
public sealed class CypherDatabase : IDisposable, IAsyncDisposable
{
    private readonly GraphStore _store;
    private readonly StatementRunner _runner;

    private CypherDatabase(GraphStore store, CypherDatabaseOptions? options)
    {
        _store = store;
        _runner = new StatementRunner(options ?? new CypherDatabaseOptions(), new ProcedureRegistry([.. SchemaProcedures.All, .. SchemaSurvey.All, .. FullTextProcedures.All]));
    }

    /// <summary>
    /// How many commits have changed the graph or its schema since it was opened: whoever keeps something made from the graph
    /// makes it anew when the number, read before the making, has risen. A transaction that changes nothing does not count.
    /// </summary>
    public long Version => _store.Snapshot().Version;

    internal GraphStore Store => _store;

    internal ProcedureRegistry Procedures => _runner.Procedures;

    /// <summary>The graph that a folder keeps; a folder that is not there is made, with an empty graph.</summary>
    /// <exception cref="GraphStorageException">Another process has the folder open, or its file is damaged; nothing was changed.</exception>
    public static CypherDatabase Open(string folder, CypherDatabaseOptions? options = null) => new(GraphStore.Open(folder), options);

    /// <summary>The graph that a folder keeps, as it is now, also while another process has the folder open; it cannot be written to.</summary>
    /// <exception cref="GraphStorageException">There is no graph in the folder, or its file is damaged.</exception>
    public static CypherDatabase OpenReadOnly(string folder, CypherDatabaseOptions? options = null) => new(GraphStore.OpenReadOnly(folder), options);

    /// <summary>A graph that lives as long as the object.</summary>
    public static CypherDatabase InMemory(CypherDatabaseOptions? options = null) => new(GraphStore.InMemory(), options);

    /// <summary>Runs one statement in a transaction of its own.</summary>
    /// <param name="parameters">By name, without the <c>$</c>.</param>
    /// <exception cref="CypherSyntaxException">The text is no statement. Nothing was run.</exception>
    /// <exception cref="CypherRuntimeException">The statement failed, or reached one of its bounds. Nothing has changed.</exception>
    public QueryResult Query(string text, IReadOnlyDictionary<string, CypherValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var statement = _runner.Parse(text);
        if (statement.IsReadOnly())
            return _runner.Run(text, statement, _store.Snapshot(), parameters, cancellationToken);

        using var transaction = _store.BeginTransaction(cancellationToken);
        var result = _runner.Run(text, statement, transaction, parameters, cancellationToken);
        transaction.Commit();
        return result;
    }

    /// <summary>As <see cref="Query"/>, for statements that only read.</summary>
    /// <exception cref="CypherRuntimeException">As of <see cref="Query"/>; or the statement could write, and was not run.</exception>
    public QueryResult Read(string text, IReadOnlyDictionary<string, CypherValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _runner.Run(text, _runner.ParseReading(text), _store.Snapshot(), parameters, cancellationToken);
    }

    /// <summary>As <see cref="Read"/>, for queries alone; gives the rows as they are found, and holds none of them.</summary>
    public RowStream Stream(string text, IReadOnlyDictionary<string, CypherValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _runner.ParseReading(text) is Query query
            ? _runner.Stream(text, query, _store.Snapshot(), parameters, cancellationToken)
            : throw new CypherRuntimeException("Only a query gives a stream of rows.", "ArgumentError", "NotAQuery");
    }

    /// <summary>Waits until no other transaction is open.</summary>
    public CypherTransaction BeginTransaction(CancellationToken cancellationToken = default) => new(_store.BeginTransaction(cancellationToken), _runner);

    public void Dispose() => _store.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
