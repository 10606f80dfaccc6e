using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Procedures;

/// <summary>Procedures that list the names in use in the graph.</summary>
internal static class SchemaProcedures
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new("db.labels", [], [new("label", "STRING")], (context, _) => Rows(Labels(context.Graph))),
        new("db.relationshipTypes", [], [new("relationshipType", "STRING")], (context, _) => Rows(Types(context.Graph))),
        new("db.propertyKeys", [], [new("propertyKey", "STRING")], (context, _) => Rows(context.Graph.Tokens.PropertyKeys.Names)),
        new("db.awaitIndexes", [new("timeOutSeconds", "INTEGER?")], [], (_, _) => [[]]) { OptionalInputs = 1 },
        new("db.prepareForReplanning", [new("timeOutSeconds", "INTEGER?")], [], (_, _) => [[]]) { OptionalInputs = 1 },
        new("db.ping", [], [new("success", "BOOLEAN")], (_, _) => [[true]]),
    ];

    private static IEnumerable<string> Labels(GraphView graph) =>
        graph.Tokens.Labels.Names.Where((_, label) => graph.CountNodesWithLabel(label) > 0);

    private static IEnumerable<string> Types(GraphView graph) =>
        graph.Tokens.RelationshipTypes.Names.Where((_, type) => graph.CountRelationshipsOfType(type) > 0);

    private static IEnumerable<CypherValue[]> Rows(IEnumerable<string> names) => names.Select(name => new[] { CypherValue.Of(name) });
}
