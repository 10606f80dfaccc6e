using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>Runs statements on a view of a graph: text → tree → plan → rows.</summary>
internal sealed class StatementRunner(CypherDatabaseOptions options, ProcedureRegistry procedures)
{
    private readonly PlanCache _plans = new(options.PlanCacheSize);

    public CypherDatabaseOptions Options => options;

    public ProcedureRegistry Procedures => procedures;

    /// <exception cref="CypherSyntaxException">The text is no statement that can run.</exception>
    public Statement Parse(string text) => _plans.StatementOf(text, ParseAndCheck);

    /// <inheritdoc cref="Parse"/>
    /// <exception cref="CypherRuntimeException">The statement writes.</exception>
    public Statement ParseReading(string text) => _plans.ReadingStatementOf(text, ParseAndCheck);

    /// <param name="text">What the statement was parsed from; its plan is kept under it.</param>
    public QueryResult Run(
        string text, Statement statement, GraphView graph, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation)
    {
        switch (statement)
        {
            case Query query:
                return Run(PlanOf(text, query, graph), ContextOf(graph, parameters, cancellation));

            case ExplainStatement { Profile: false } explain:
            {
                var plan = Planned(explain.Query, graph);
                return QueryResult.Empty with { Columns = ColumnsOf(plan), Plan = PlanDescription.Of(plan.Query.Root, null) };
            }

            case ExplainStatement profile:
            {
                var watched = new PlanProfile();
                var plan = Planned(profile.Query, graph);
                var result = Run(plan, ContextOf(graph, parameters, cancellation, watched));
                return result with { Plan = PlanDescription.Of(plan.Query.Root, watched) };
            }

            default:
                return SchemaStatements.Run(statement, graph, this, parameters, cancellation);
        }
    }

    /// <summary>The rows of a query that reads, as they are found.</summary>
    public RowStream Stream(
        string text, Query query, GraphView graph, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation)
    {
        var plan = PlanOf(text, query, graph);
        return new RowStream(ColumnsOf(plan), Rows(plan, ContextOf(graph, parameters, cancellation)));
    }

    public ExecutionContext ContextOf(
        GraphView graph, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation, PlanProfile? profile = null) =>
        new(
            graph,
            parameters ?? new Dictionary<string, CypherValue>(),
            procedures,
            new FunctionContext(options.TimeProvider) { MemoryLimit = options.MemoryLimit },
            new ExecutionGuard(options.TimeProvider, options.TimeLimit, options.MemoryLimit, cancellation),
            profile);

    private Statement ParseAndCheck(string text)
    {
        var statement = CypherParser.Parse(text);
        SemanticAnalyzer.Check(statement, text, name => procedures.Find(name)?.Signature);
        return statement;
    }

    private StatementPlan PlanOf(string text, Query query, GraphView graph) => _plans.PlanOf(text, graph, () => Planned(query, graph));

    private StatementPlan Planned(Query query, GraphView graph) => new QueryPlanner(graph, procedures).Plan(query);

    private static string[] ColumnsOf(StatementPlan plan) => [.. plan.Query.Columns.Select(column => column.Key)];

    private QueryResult Run(StatementPlan plan, ExecutionContext context)
    {
        var rows = new List<IReadOnlyList<CypherValue>>();
        foreach (var row in Rows(plan, context))
        {
            context.Guard.Hold(RowBuffer.BytesOf(row.Count));
            rows.Add(row);
        }

        return new QueryResult(ColumnsOf(plan), rows, context.Statistics);
    }

    private IEnumerable<IReadOnlyList<CypherValue>> Rows(StatementPlan plan, ExecutionContext context)
    {
        var frame = new Frame(context, plan.SlotCount);
        frame.FillParameters(plan.ParameterSlots);
        var slots = plan.Query.Slots;
        var cursor = plan.Query.Root.CreateCursor(frame);
        cursor.Open();
        for (var count = 1L; cursor.MoveNext(); count++)
        {
            context.Guard.Step();
            if (!plan.Query.Returns)
                continue;
            if (count > options.RowLimit)
                throw new CypherRuntimeException($"The query was stopped: it has more than {options.RowLimit} rows.", "ResourceExhausted", "RowLimit");

            var row = frame.Save(slots);
            for (var i = 0; i < row.Length; i++)
                row[i] = row[i].Detached();
            yield return row;
        }
    }
}
