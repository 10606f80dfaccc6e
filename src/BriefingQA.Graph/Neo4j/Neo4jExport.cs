using System.Text.RegularExpressions;
using BriefingQA.Cypher.Transfer;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Graph.Neo4j;

/// <summary>The whole graph of a server.</summary>
/// <param name="Schema">Statements that make its constraints and indexes where they are missing.</param>
internal sealed partial record Neo4jExport(IReadOnlyList<string> Schema, IReadOnlyList<NodeRow> Nodes, IReadOnlyList<RelationshipRow> Relationships)
{
    private const string IdProperty = "id";

    public static async Task<Neo4jExport> ReadAsync(IGraphDatabase database, CancellationToken cancellationToken)
    {
        var constraints = await ColumnAsync(database, "SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement ORDER BY name", cancellationToken);
        var indexes = await ColumnAsync(
            database,
            "SHOW INDEXES YIELD name, type, owningConstraint, createStatement WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN createStatement ORDER BY name",
            cancellationToken);
        var nodes = (await ColumnAsync(database, "MATCH (n) RETURN n", cancellationToken)).Select(value => value.AsNode()).ToList();
        var relationships = (await ColumnAsync(database, "MATCH ()-[r]->() RETURN r", cancellationToken)).Select(value => value.AsRelationship());

        // Where every node has a text of its own as its `id`, that names it; otherwise the server's name does.
        var ids = nodes.Select(node => node.Properties.TryGetValue(IdProperty, out var id) && id.Kind == CypherValueKind.String ? id.AsString() : null).ToHashSet(StringComparer.Ordinal);
        var nodesHaveIds = ids.Count == nodes.Count && !ids.Contains(null);
        var idOf = nodes.ToDictionary(node => node.ElementId, node => nodesHaveIds ? node.Properties[IdProperty].AsString() : node.ElementId, StringComparer.Ordinal);

        return new Neo4jExport(
            [.. constraints.Concat(indexes).Select(statement => Portable(statement.AsString()))],
            [.. nodes.Select(node => new NodeRow(idOf[node.ElementId], "", nodesHaveIds ? IdProperty : null, node.Labels, [.. node.Properties]))],
            [.. relationships.Select(relationship => new RelationshipRow(
                relationship.Type, idOf[relationship.StartNodeElementId], "", idOf[relationship.EndNodeElementId], "", [.. relationship.Properties]))]);
    }

    private static async Task<IEnumerable<CypherValue>> ColumnAsync(IGraphDatabase database, string query, CancellationToken cancellationToken) =>
        (await database.ReadAsync(new CypherQuery(query), cancellationToken)).Rows.Select(row => row[0]);

    /// <summary>The server names its own providers of indexes, and makes nothing twice without complaint.</summary>
    private static string Portable(string createStatement)
    {
        var analyzer = Analyzer().Match(createStatement);
        var text = Options().Replace(createStatement, "");
        text = text.Insert(text.IndexOf(" FOR ", StringComparison.Ordinal), " IF NOT EXISTS");
        return analyzer.Success ? $"{text} OPTIONS {{indexConfig: {{`fulltext.analyzer`: {analyzer.Groups[1].Value}}}}}" : text;
    }

    [GeneratedRegex(@"`fulltext\.analyzer`: ('[^']*')")]
    private static partial Regex Analyzer();

    [GeneratedRegex(@" OPTIONS \{.*\}$", RegexOptions.Singleline)]
    private static partial Regex Options();
}
