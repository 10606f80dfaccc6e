using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Writes a whole graph, with its indexes and constraints, as the scripts of <see cref="CypherScriptWriter"/>.</summary>
public static class CypherScriptExporter
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
        return CypherScriptWriter.Write(folder, SchemaOf(graph), rows.Nodes(), rows.Relationships(), progress, cancellationToken);
    }

    private static IEnumerable<string> SchemaOf(GraphView graph)
    {
        foreach (var constraint in graph.Schema.Constraints)
        {
            yield return $"CREATE CONSTRAINT {CypherLiteral.Name(constraint.Name)} IF NOT EXISTS FOR {Pattern(graph, constraint.Entity, [constraint.LabelOrType])} "
                + $"REQUIRE ({Properties(graph, constraint.Properties)}) IS UNIQUE";
        }

        foreach (var index in graph.Schema.Indexes.Where(index => index is { Constraint: null, HasContent: true }))
        {
            var kind = index.Kind == IndexKind.FullText ? "FULLTEXT" : index.Kind.ToString().ToUpperInvariant();
            var properties = Properties(graph, index.Properties);
            yield return $"CREATE {kind} INDEX {CypherLiteral.Name(index.Name)} IF NOT EXISTS FOR {Pattern(graph, index.Entity, index.LabelsOrTypes)} "
                + (index.Kind == IndexKind.FullText
                    ? $"ON EACH [{properties}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{index.Analyzer ?? TextAnalyzer.DefaultName}'}}}}"
                    : $"ON ({properties})");
        }
    }

    private static string Pattern(GraphView graph, EntityKind entity, IReadOnlyList<int> labelsOrTypes)
    {
        var table = entity == EntityKind.Node ? graph.Tokens.Labels : graph.Tokens.RelationshipTypes;
        var names = string.Join('|', labelsOrTypes.Select(id => CypherLiteral.Name(table.NameOf(id))));
        return entity == EntityKind.Node ? $"(x:{names})" : $"()-[x:{names}]-()";
    }

    private static string Properties(GraphView graph, IReadOnlyList<int> properties) =>
        string.Join(", ", properties.Select(id => $"x.{CypherLiteral.Name(graph.Tokens.PropertyKeys.NameOf(id))}"));
}
