using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>SHOW: a call of a procedure that lists, whose results can be filtered and returned like those of any other.</summary>
internal static class ShowStatements
{
    private static readonly Dictionary<ShowKind, ProcedureDefinition> Lists = new()
    {
        [ShowKind.Indexes] = new("SHOW INDEXES", [], Fields("id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint", "lastRead", "readCount"), (context, _) => Indexes(context.Graph)),
        [ShowKind.Constraints] = new("SHOW CONSTRAINTS", [], Fields("id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"), (context, _) => Constraints(context.Graph)),
        [ShowKind.Procedures] = new("SHOW PROCEDURES", [], Fields("name"), (context, _) => Sorted(context.Procedures.All.Select(procedure => procedure.Name))),
        [ShowKind.Functions] = new("SHOW FUNCTIONS", [], Fields("name"), (_, _) => Sorted(FunctionRegistry.All.Select(function => function.Name).Concat(FunctionRegistry.Aggregates.Select(function => function.Name)))),
    };

    public static QueryResult Run(
        ShowStatement show, GraphView graph, StatementRunner runner, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation)
    {
        var list = Lists[show.Kind];
        if (show.Kind == ShowKind.Procedures)
            list = list with { Body = (_, _) => Sorted(runner.Procedures.All.Select(procedure => procedure.Name)) };
        if (show.Only is { } only)
            list = list with { Body = Filtered(list, only) };
        var listing = new StatementRunner(runner.Options, new ProcedureRegistry([list]));
        var everything = new YieldClause(null, [], null, null, show.Where);
        var call = new CallProcedureClause(list.Name, [], show.Yield is null ? everything : show.Yield with { Where = show.Yield.Where ?? show.Where }, false);
        var query = new SingleQuery(show.Return is null ? [call] : [call, show.Return]);
        return listing.Run("", query, graph, parameters, cancellation);
    }

    /// <summary>Those of the rows whose type is the one asked for.</summary>
    private static Func<ExecutionContext, CypherValue[], IEnumerable<CypherValue[]>> Filtered(ProcedureDefinition list, string only)
    {
        var column = list.Outputs.ToList().FindIndex(field => field.Name == "type");
        string[] types = only switch
        {
            "UNIQUENESS" => ["UNIQUENESS", "RELATIONSHIP_UNIQUENESS"],
            "NODE UNIQUENESS" => ["UNIQUENESS"],
            _ => [only.Replace(' ', '_')],
        };
        return (context, arguments) => list.Body(context, arguments).Where(row => types.Contains(row[column].AsString()));
    }

    private static ProcedureField[] Fields(params string[] names) => [.. names.Select(name => new ProcedureField(name, "ANY?"))];

    private static IEnumerable<CypherValue[]> Sorted(IEnumerable<string> names) =>
        names.Order(StringComparer.OrdinalIgnoreCase).Select(name => new[] { CypherValue.Of(name) });

    private static IEnumerable<CypherValue[]> Indexes(GraphView graph) => graph.Schema.Indexes.Select(index => new CypherValue[]
    {
        index.Id, index.Name, "ONLINE", 100.0, TypeOf(index.Kind), EntityOf(index.Entity),
        index.Kind == IndexKind.Lookup ? CypherValue.Null : Names(graph, index.Entity, index.LabelsOrTypes),
        index.Kind == IndexKind.Lookup ? CypherValue.Null : Keys(graph, index.Properties),
        ProviderOf(index.Kind), index.Constraint, CypherValue.Null, 0,
    });

    private static IEnumerable<CypherValue[]> Constraints(GraphView graph) => graph.Schema.Constraints.Select(constraint => new CypherValue[]
    {
        constraint.Id, constraint.Name,
        constraint.Entity == EntityKind.Node ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
        EntityOf(constraint.Entity), Names(graph, constraint.Entity, [constraint.LabelOrType]), Keys(graph, constraint.Properties), constraint.Name, CypherValue.Null,
    });

    private static string TypeOf(IndexKind kind) => kind.ToString().ToUpperInvariant();

    private static string ProviderOf(IndexKind kind) => kind switch
    {
        IndexKind.FullText => "fulltext-1.0",
        IndexKind.Lookup => "token-lookup-1.0",
        _ => $"{kind.ToString().ToLowerInvariant()}-1.0",
    };

    private static string EntityOf(EntityKind entity) => entity == EntityKind.Node ? "NODE" : "RELATIONSHIP";

    private static CypherValue Names(GraphView graph, EntityKind entity, IEnumerable<int> ids)
    {
        var names = entity == EntityKind.Node ? graph.Tokens.Labels : graph.Tokens.RelationshipTypes;
        return CypherValue.Of(CypherList.Wrap([.. ids.Select(id => CypherValue.Of(names.NameOf(id)))]));
    }

    private static CypherValue Keys(GraphView graph, IEnumerable<int> ids) =>
        CypherValue.Of(CypherList.Wrap([.. ids.Select(id => CypherValue.Of(graph.Tokens.PropertyKeys.NameOf(id)))]));
}
