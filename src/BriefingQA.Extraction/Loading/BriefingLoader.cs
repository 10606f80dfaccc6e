using BriefingQA.Cypher.Values;
using BriefingQA.Extraction.Facts;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Extraction.Loading;

/// <summary>Puts briefings into a graph and takes them out again, by Cypher alone. Loading the same transcript twice changes nothing.</summary>
public sealed class BriefingLoader(IGraphDatabase database, GraphSchema schema)
{
    /// <summary>Rows of one statement: enough to make its cost small, few enough to keep its parameters small.</summary>
    private const int BatchSize = 2_000;

    /// <summary>What another briefing calls a thing is kept.</summary>
    private const string AddAliases = ", n.aliases = coalesce(n.aliases, []) + [alias IN row.aliases WHERE NOT alias IN coalesce(n.aliases, [])]";

    private readonly string[] _owned = [.. schema.Nodes.Values.Where(node => node.Owned).Select(node => node.Label)];

    private bool _hasSchema;

    /// <summary>Loads all of a briefing in one transaction: it is there, or it is not. What an earlier version of the program read from it is replaced.</summary>
    public async Task<LoadReport> LoadAsync(BriefingFacts facts, CancellationToken cancellationToken = default)
    {
        await EnsureSchemaAsync(cancellationToken);
        var mentioned = await MentionedAsync(facts.Id, cancellationToken);
        var rows = BriefingGraph.Lay(facts);
        await database.WriteAsync(
            [.. DeleteOwned(facts.Id), .. NodeStatements(rows.Nodes), .. RelationshipStatements(rows.Relationships), .. DeleteUnused(mentioned ?? [])],
            cancellationToken);
        return new LoadReport(facts.Id, facts.Title, rows.Nodes.GroupBy(node => node.Label).ToDictionary(group => group.Key, group => group.Count()));
    }

    /// <summary>Removes a briefing, what it owns, and of the shared nodes it mentions those that nothing stated is about any more.</summary>
    /// <returns>False where there is no such briefing.</returns>
    public async Task<bool> RemoveAsync(string briefingId, CancellationToken cancellationToken = default)
    {
        if (await MentionedAsync(briefingId, cancellationToken) is not { } mentioned)
            return false;

        await database.WriteAsync(
            [.. DeleteOwned(briefingId), new("MATCH (b:Briefing {id: $id}) DETACH DELETE b", Id(briefingId)), .. DeleteUnused(mentioned)],
            cancellationToken);
        return true;
    }

    /// <returns>The ids of the shared nodes that the loaded briefing mentions; null where there is no such briefing.</returns>
    private async Task<CypherList?> MentionedAsync(string briefingId, CancellationToken cancellationToken)
    {
        const string Query = """
            MATCH (b:Briefing {id: $id})
            OPTIONAL MATCH (b)-[:HAS_STATEMENT]->(:Statement)-[:MENTIONS]->(n)
            RETURN b.id AS briefing, collect(DISTINCT n.id) AS mentioned
            """;
        var result = await database.ReadAsync(new CypherQuery(Query, Id(briefingId)), cancellationToken);
        return result.Rows is [var row] ? row[1].AsList() : null;
    }

    private CypherQuery[] DeleteOwned(string briefingId)
    {
        var owned = string.Join('|', _owned);
        return
        [
            new($"MATCH (:Briefing {{id: $id}})-[:HAS_STATEMENT]->(:Statement)<-[:STATED_IN]-(fact:{owned}) DETACH DELETE fact", Id(briefingId)),
            new($"MATCH (:Briefing {{id: $id}})-->(part:{owned}) DETACH DELETE part", Id(briefingId)),
        ];
    }

    private IEnumerable<CypherQuery> DeleteUnused(CypherList candidates)
    {
        if (candidates.Count == 0)
            return [];
        var parameters = new Dictionary<string, CypherValue> { ["candidates"] = CypherValue.Of(candidates) };
        return SharedLabels().Select(label => new CypherQuery(
            $"""
            MATCH (n:{label})
            WHERE n.id IN $candidates
              AND NOT EXISTS {"{"} (n)--(:Briefing|{string.Join('|', _owned)}) {"}"}
              AND NOT EXISTS {"{"} (n)<-[:MEMBER_OF|PART_OF]-() {"}"}
              AND NOT EXISTS {"{"} (n)-[:RUNS|ISSUED]->() {"}"}
            DETACH DELETE n
            """,
            parameters));
    }

    private static Dictionary<string, CypherValue> Id(string briefingId) => new() { ["id"] = briefingId };

    /// <summary>Once for a loader: the statements leave alone what is there, and each is a request to a server.</summary>
    private async Task EnsureSchemaAsync(CancellationToken cancellationToken)
    {
        if (_hasSchema)
            return;
        foreach (var statement in SchemaStatements.For(schema))
            await database.WriteAsync([statement], cancellationToken);
        _hasSchema = true;
    }

    /// <summary>Organizations come last, and once for each step that a part of a part is away: what belonged to them is then gone.</summary>
    private IEnumerable<string> SharedLabels()
    {
        const string Holder = "Organization";
        var labels = schema.Nodes.Values.Where(node => !node.Owned && node.Label is not ("Briefing" or Holder)).Select(node => node.Label);
        return labels.Concat(Enumerable.Repeat(Holder, 4));
    }

    private static IEnumerable<CypherQuery> NodeStatements(IEnumerable<NodeRow> nodes) =>
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

    private static IEnumerable<CypherQuery> RelationshipStatements(IEnumerable<RelationshipRow> relationships) =>
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
