using BriefingQA.Cypher.Transfer;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Graph.Neo4j;

/// <summary>Puts rows into the graph of a server in one transaction. A graph too large for that is one for neo4j-admin, which reads the same files.</summary>
internal sealed class Neo4jImport(Neo4jTransaction transaction)
{
    private const int BatchSize = 2_000;

    private readonly Dictionary<(string Space, string Id), string> _elementIds = [];
    private int _nodes;
    private int _relationships;

    /// <exception cref="GraphCsvException">A row contradicts another one.</exception>
    public async Task<GraphTransferSummary> LoadAsync(IEnumerable<GraphRow> rows, IProgress<GraphTransferProgress>? progress, CancellationToken cancellationToken)
    {
        var batch = new List<GraphRow>();
        foreach (var row in rows)
        {
            if (batch.Count == BatchSize || (batch.Count > 0 && GroupOf(batch[0]) != GroupOf(row)))
                await FlushAsync(batch, progress, cancellationToken);
            batch.Add(row);
        }

        if (batch.Count > 0)
            await FlushAsync(batch, progress, cancellationToken);
        return new(_nodes, _relationships);
    }

    private static string GroupOf(GraphRow row) => row is NodeRow node
        ? string.Concat(node.Labels.Select(label => $":{CypherNames.Quote(label)}"))
        : $"[{CypherNames.Quote(((RelationshipRow)row).Type)}]";

    private async Task FlushAsync(List<GraphRow> batch, IProgress<GraphTransferProgress>? progress, CancellationToken cancellationToken)
    {
        if (batch[0] is NodeRow)
            await CreateNodesAsync([.. batch.Cast<NodeRow>()], cancellationToken);
        else
            await CreateRelationshipsAsync([.. batch.Cast<RelationshipRow>()], cancellationToken);
        progress?.Report(new(batch[^1].File ?? "", _nodes + _relationships));
        batch.Clear();
    }

    private async Task CreateNodesAsync(NodeRow[] nodes, CancellationToken cancellationToken)
    {
        var result = await RunAsync(
            $"UNWIND $rows AS row CREATE (n{GroupOf(nodes[0])}) SET n = row.properties RETURN elementId(n)",
            nodes.Select(node => PropertiesOf(node)),
            cancellationToken);
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node.Id is not null && !_elementIds.TryAdd((node.IdSpace, node.Id), result[i]))
                throw new GraphCsvException($"{SourceOf(node)}: another node already has the id '{node.Id}'.");
        }

        _nodes += nodes.Length;
    }

    private async Task CreateRelationshipsAsync(RelationshipRow[] relationships, CancellationToken cancellationToken)
    {
        await RunAsync(
            $"UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end "
            + $"CREATE (a)-[r:{CypherNames.Quote(relationships[0].Type)}]->(b) SET r = row.properties RETURN elementId(r)",
            relationships.Select(row => PropertiesOf(row).Append(KeyValuePair.Create<string, CypherValue>("start", Find(row, row.StartIdSpace, row.StartId, ":START_ID")))
                .Append(KeyValuePair.Create<string, CypherValue>("end", Find(row, row.EndIdSpace, row.EndId, ":END_ID")))),
            cancellationToken);
        _relationships += relationships.Length;
    }

    private async Task<List<string>> RunAsync(string text, IEnumerable<IEnumerable<KeyValuePair<string, CypherValue>>> rows, CancellationToken cancellationToken)
    {
        var list = CypherList.Wrap([.. rows.Select(row => CypherValue.Of(new CypherMap(row)))]);
        var result = await transaction.RunAsync(
            new CypherQuery(text, new Dictionary<string, CypherValue> { ["rows"] = CypherValue.Of(list) }), cancellationToken);
        return [.. result.Rows.Select(row => row[0].AsString())];
    }

    private static IEnumerable<KeyValuePair<string, CypherValue>> PropertiesOf(GraphRow row) =>
        [KeyValuePair.Create("properties", CypherValue.Of(new CypherMap(row.Properties)))];

    private string Find(RelationshipRow row, string space, string id, string column) => _elementIds.TryGetValue((space, id), out var found)
        ? found
        : throw new GraphCsvException($"{SourceOf(row)}, column {column}: no node has the id '{id}'.");

    private static string SourceOf(GraphRow row) => $"{row.File}, line {row.Line}";
}
