using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>Plans one statement: clause by clause, each an operator on top of those before it.</summary>
internal sealed partial class QueryPlanner
{
    private readonly Dictionary<string, int> _parameterSlots = [];
    private readonly ProjectionPlanner _projections;
    private readonly UpdatePlanner _updates;

    public QueryPlanner(GraphView graph, ProcedureRegistry procedures)
    {
        (Graph, Procedures) = (graph, procedures);
        Compiler = new ExpressionCompiler(this);
        _projections = new ProjectionPlanner(this);
        _updates = new UpdatePlanner(this);
    }

    /// <summary>For estimates and for what indexes there are; no plan holds on to its elements.</summary>
    public GraphView Graph { get; }

    public ProcedureRegistry Procedures { get; }

    public ExpressionCompiler Compiler { get; }

    public int SlotCount { get; private set; }

    /// <summary>The parameters that have been planned with, and their slots.</summary>
    public IReadOnlyDictionary<string, int> ParameterSlots => _parameterSlots;

    /// <summary>Whether the graph stays as it is while the statement runs.</summary>
    public bool IsReadOnly { get; private set; }

    public int NewSlot() => SlotCount++;

    public int ParameterSlot(string name) => _parameterSlots.TryGetValue(name, out var slot) ? slot : _parameterSlots[name] = NewSlot();

    public StatementPlan Plan(Query query)
    {
        IsReadOnly = query.IsReadOnly();
        var plan = PlanQuery(query, Argument.Instance, SlotScope.Empty, isStatement: true);
        return new StatementPlan(plan, SlotCount, ParameterSlots, !IsReadOnly, Graph.Schema, Graph.NodeCount, Graph.RelationshipCount);
    }

    /// <param name="source">Gives the rows that the query starts with.</param>
    /// <param name="scope">The variables of those rows that the query sees.</param>
    /// <param name="isStatement">Whether it is a whole statement, in which a lone CALL returns what it yields.</param>
    public QueryPlan PlanQuery(Query query, Operator source, SlotScope scope, bool isStatement = false) => query switch
    {
        SingleQuery single => PlanSingle(single, source, scope, isStatement),
        UnionQuery union => PlanUnion(union, source, scope),
        _ => throw new CypherSyntaxException("Not a query.", query.Position),
    };

    private QueryPlan PlanSingle(SingleQuery query, Operator source, SlotScope scope, bool isStatement)
    {
        var step = source;
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            if (query.Clauses[i] is ReturnClause end)
                return _projections.PlanReturn(end, step, scope);
            if (isStatement && query.Clauses is [CallProcedureClause call])
                return PlanStandaloneCall(call);
            (step, scope) = PlanClause(query.Clauses[i], step, scope);
        }

        return new QueryPlan(step, [], Returns: false);
    }

    private QueryPlan PlanUnion(UnionQuery query, Operator source, SlotScope scope)
    {
        var left = PlanQuery(query.Left, source, scope);
        var right = PlanQuery(query.Right, source, scope);
        if (!left.Returns)
            return new QueryPlan(new Union(left.Root, [], right.Root, [], []), [], Returns: false);

        var columns = left.Columns.Select(column => KeyValuePair.Create(column.Key, NewSlot())).ToList();
        var rightSlots = columns.Select(column => right.Columns.FirstOrDefault(other => other.Key == column.Key) is { Key: not null } match
            ? match.Value
            : throw new CypherSyntaxException("All sub queries in an UNION must have the same return column names.", query.Right.Position, "DifferentColumnsInUnion"));
        int[] slots = [.. columns.Select(column => column.Value)];
        Operator root = new Union(left.Root, left.Slots, right.Root, [.. rightSlots], slots);
        if (!query.All)
            root = new Distinct(root, slots);
        return new QueryPlan(root, columns, Returns: true);
    }

    private (Operator Step, SlotScope Scope) PlanClause(Clause clause, Operator step, SlotScope scope)
    {
        switch (clause)
        {
            case MatchClause match:
                return PlanMatch(match, step, scope);

            case WithClause with:
                return _projections.PlanWith(with, step, scope);

            case UnwindClause unwind:
            {
                var (after, slot) = (new SlotScope(scope), NewSlot());
                after.Add(unwind.Variable, slot);
                if (unwind.List is FunctionCall { Arguments.Count: 2 or 3 } range && range.Name.Equals("range", StringComparison.OrdinalIgnoreCase))
                    return (new UnwindRange(step, [.. range.Arguments.Select(argument => Compiler.Compile(argument, scope).Evaluate)], slot), after);
                return (new Unwind(step, Compiler.Compile(unwind.List, scope).Evaluate, slot), after);
            }

            case CallProcedureClause call:
                return PlanCall(call, step, scope);

            case CallSubqueryClause call:
                return PlanSubqueryCall(call, step, scope);

            case FinishClause:
                return (step, scope);

            case LoadCsvClause:
                throw new CypherSyntaxException("LOAD CSV is not supported: this engine reads no files and no addresses.", clause.Position);

            default:
                return _updates.Plan(clause, step, scope);
        }
    }
}
