using BriefingQA.Cypher.Execution;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher;

/// <summary>Several statements that take effect together or not at all. Disposed without a commit it leaves no trace.</summary>
/// <remarks>A database has one at a time. After a statement has failed only <see cref="Rollback"/> is left.</remarks>
public sealed class CypherTransaction : IDisposable
{
    private readonly GraphTransaction _transaction;
    private readonly StatementRunner _runner;
    private bool _hasFailed;

    internal CypherTransaction(GraphTransaction transaction, StatementRunner runner) => (_transaction, _runner) = (transaction, runner);

    /// <exception cref="CypherSyntaxException">The text is no statement.</exception>
    /// <exception cref="CypherRuntimeException">The statement failed.</exception>
    /// <exception cref="InvalidOperationException">An earlier statement failed.</exception>
    public QueryResult Query(string text, IReadOnlyDictionary<string, CypherValue>? parameters = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_hasFailed)
            throw new InvalidOperationException("A statement of the transaction failed; it can only be rolled back.");

        var statement = _runner.Parse(text);
        try
        {
            var result = _runner.Run(text, statement, _transaction, parameters, cancellationToken);
            _transaction.RequireNoDanglingRelationships();
            return result;
        }
        catch
        {
            _hasFailed = true;
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">A statement failed.</exception>
    public void Commit()
    {
        if (_hasFailed)
            throw new InvalidOperationException("A statement of the transaction failed; it can only be rolled back.");
        _transaction.Commit();
    }

    public void Rollback() => _transaction.Rollback();

    public void Dispose() => _transaction.Dispose();
}
