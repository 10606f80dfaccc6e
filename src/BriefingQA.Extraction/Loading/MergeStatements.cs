using BriefingQA.Cypher.Values;
using BriefingQA.Graph;

namespace BriefingQA.Extraction.Loading;

/// <summary>Rows as statements that merge them: rows of one kind together, so many to a statement.</summary>
internal static class MergeStatements
{
    /// <summary>Rows of one statement: enough to make its cost small, few enough to keep its parameters small.</summary>
    private const int BatchSize = 10_000;

    /// <summary>What another briefing calls a thing is kept.</summary>
    private const string AddAliases = ", n.aliases = coalesce(n.aliases, []) + [alias IN row.aliases WHERE NOT alias IN coalesce(n.aliases, [])]";

    public static IEnumerable<CypherQuery> Of(IEnumerable<BriefingRows> briefings) =>
        [.. OfNodes(briefings.SelectMany(briefing => briefing.Nodes)), .. OfRelationships(briefings.SelectMany(briefing => briefing.Relationships))];

    private static IEnumerable<CypherQuery> OfNodes(IEnumerable<NodeRow> nodes) =>
        from node in nodes
        group node by (node.Label, node.Also, IsNamed: node.Aliases is not null) into same
        from batch in same.Chunk(BatchSize)
        select new CypherQuery(
            $"""
            UNWIND $rows AS row
            MERGE (n:{same.Key.Label} {"{"}id: row.id{"}"})
            SET n += row.properties{(same.Key.Also is { } also ? $", n:{also}" : "")}{(same.Key.IsNamed ? AddAliases : "")}
            """,
            Rows(batch.Select(node => Row(("id", node.Id), ("properties", CypherValue.Of(node.Properties)), ("aliases", CypherValue.Of(node.Aliases))))));

    private static IEnumerable<CypherQuery> OfRelationships(IEnumerable<RelationshipRow> relationships) =>
        from relationship in relationships
        group relationship by (relationship.Type, relationship.FromLabel, relationship.ToLabel) into same
        from batch in same.Chunk(BatchSize)
        select new CypherQuery(
            $"""
            UNWIND $rows AS row
            MATCH (a:{same.Key.FromLabel} {"{"}id: row.from{"}"})
            MATCH (b:{same.Key.ToLabel} {"{"}id: row.to{"}"})
            MERGE (a)-[r:{same.Key.Type}]->(b)
            SET r += row.properties
            """,
            Rows(batch.Select(relationship => Row(
                ("from", relationship.FromId), ("to", relationship.ToId), ("properties", CypherValue.Of(relationship.Properties))))));

    private static Dictionary<string, CypherValue> Rows(IEnumerable<CypherValue> rows) => new() { ["rows"] = CypherValue.Of(CypherList.Wrap([.. rows])) };

    private static CypherValue Row(params IEnumerable<(string Name, CypherValue Value)> entries) =>
        CypherValue.Of(new CypherMap(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value))));
}
