using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>Statements that make, drop and list indexes and constraints.</summary>
internal static class SchemaStatements
{
    public static QueryResult Run(
        Statement statement, GraphView graph, StatementRunner runner, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation) =>
        statement switch
        {
            CreateIndex create => Create(create, (GraphTransaction)graph, runner, parameters, cancellation),
            DropIndex drop => Drop(drop, (GraphTransaction)graph),
            CreateConstraint create => Create(create, (GraphTransaction)graph),
            DropConstraint drop => Drop(drop, (GraphTransaction)graph),
            ShowStatement show => ShowStatements.Run(show, graph, runner, parameters, cancellation),
            _ => throw new CypherSyntaxException($"A {statement.GetType().Name} cannot be run.", statement.Position),
        };

    private static QueryResult Create(
        CreateIndex create, GraphTransaction transaction, StatementRunner runner, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation)
    {
        var tokens = transaction.Tokens;
        var analyzer = AnalyzerOf(create, transaction, runner, parameters, cancellation);
        var (entity, names) = create.ForRelationships ? (EntityKind.Relationship, tokens.RelationshipTypes) : (EntityKind.Node, tokens.Labels);
        var (index, created) = transaction.CreateIndex(
            create.Name, create.Kind, entity,
            [.. create.LabelsOrTypes.Select(names.FindOrAdd)], [.. create.Properties.Select(tokens.PropertyKeys.FindOrAdd)], analyzer);
        if (!created && !create.IfNotExists)
            throw new CypherRuntimeException($"An equivalent index already exists: '{index.Name}'.", "SchemaError", "IndexAlreadyExists");
        return QueryResult.Empty with { Statistics = new QueryStatistics { IndexesAdded = created ? 1 : 0 } };
    }

    private static string? AnalyzerOf(
        CreateIndex create, GraphTransaction transaction, StatementRunner runner, IReadOnlyDictionary<string, CypherValue>? parameters, CancellationToken cancellation)
    {
        if (create.Options is null)
            return null;

        const string key = "fulltext.analyzer";
        var planner = new QueryPlanner(transaction, runner.Procedures);
        var options = planner.Compiler.Compile(create.Options, Expressions.SlotScope.Empty);
        var frame = new Frame(runner.ContextOf(transaction, parameters, cancellation), planner.SlotCount);
        frame.FillParameters(planner.ParameterSlots);
        var value = options.Evaluate(frame);
        return value.Kind == CypherValueKind.Map && value.AsMap()["indexConfig"] is { Kind: CypherValueKind.Map } config
            && config.AsMap()[key] is { Kind: CypherValueKind.String } analyzer
            ? analyzer.AsString()
            : null;
    }

    private static QueryResult Drop(DropIndex drop, GraphTransaction transaction)
    {
        var dropped = transaction.DropIndex(drop.Name);
        if (!dropped && !drop.IfExists)
            throw new CypherRuntimeException($"Unable to drop index '{drop.Name}': it does not exist, or a constraint needs it.", "SchemaError", "IndexNotFound");
        return QueryResult.Empty with { Statistics = new QueryStatistics { IndexesRemoved = dropped ? 1 : 0 } };
    }

    private static QueryResult Create(CreateConstraint create, GraphTransaction transaction)
    {
        var tokens = transaction.Tokens;
        var (entity, labelOrType) = create.ForRelationships
            ? (EntityKind.Relationship, tokens.RelationshipTypes.FindOrAdd(create.LabelOrType))
            : (EntityKind.Node, tokens.Labels.FindOrAdd(create.LabelOrType));
        var (constraint, created) = transaction.CreateConstraint(
            create.Name, entity, labelOrType, [.. create.Properties.Select(tokens.PropertyKeys.FindOrAdd)]);
        if (!created && !create.IfNotExists)
            throw new CypherRuntimeException($"An equivalent constraint already exists: '{constraint.Name}'.", "SchemaError", "ConstraintAlreadyExists");
        return QueryResult.Empty with { Statistics = new QueryStatistics { ConstraintsAdded = created ? 1 : 0 } };
    }

    private static QueryResult Drop(DropConstraint drop, GraphTransaction transaction)
    {
        var dropped = transaction.DropConstraint(drop.Name);
        if (!dropped && !drop.IfExists)
            throw new CypherRuntimeException($"Unable to drop constraint '{drop.Name}': it does not exist.", "SchemaError", "ConstraintNotFound");
        return QueryResult.Empty with { Statistics = new QueryStatistics { ConstraintsRemoved = dropped ? 1 : 0 } };
    }
}
