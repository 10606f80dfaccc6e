using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>What one run of a statement reads, writes and is bound by.</summary>
internal sealed class ExecutionContext
{
    private readonly GraphWriter? _writer;

    public ExecutionContext(
        GraphView graph,
        IReadOnlyDictionary<string, CypherValue> parameters,
        ProcedureRegistry procedures,
        FunctionContext functions,
        ExecutionGuard guard,
        PlanProfile? profile = null)
    {
        (Graph, Parameters, Procedures, Functions, Guard, Profile) = (graph, parameters, procedures, functions, guard, profile);
        Elements = new ElementReader(graph);
        References = new CypherValue.ReferenceFactory(Elements);
        _writer = graph is GraphTransaction transaction ? new GraphWriter(transaction) : null;
    }

    public GraphView Graph { get; }

    public ElementReader Elements { get; }

    public CypherValue.ReferenceFactory References { get; }

    /// <summary>Whether elements may have been deleted under the run's own hands.</summary>
    public bool MayHoldDeleted => _writer is not null;

    public GraphWriter Writer => _writer ?? throw new InvalidOperationException("The statement was planned as one that only reads.");

    public IReadOnlyDictionary<string, CypherValue> Parameters { get; }

    public ProcedureRegistry Procedures { get; }

    public FunctionContext Functions { get; }

    public ExecutionGuard Guard { get; }

    public PlanProfile? Profile { get; }

    public QueryStatistics Statistics => _writer?.Counter.ToStatistics() ?? new QueryStatistics();
}
