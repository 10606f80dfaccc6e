using System.Text;

namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// Writes a graph as Cypher scripts that make it again in any Cypher database when they are run in the order of their names.
/// While they run, nodes carry a label and a number of their own, which relationships find them by and the last script removes.
/// </summary>
public static class CypherScriptWriter
{
    private const int RowsPerStatement = 500;
    private const string ImportLabel = "`UNIQUE IMPORT LABEL`";
    private const string ImportId = "`UNIQUE IMPORT ID`";
    private const string Constraint = "`UNIQUE IMPORT CONSTRAINT`";

    /// <param name="schema">Statements that make the indexes and constraints, without semicolons.</param>
    public static GraphTransferSummary Write(
        string folder,
        IEnumerable<string> schema,
        IEnumerable<NodeRow> nodes,
        IEnumerable<RelationshipRow> relationships,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        WriteStatements(
            folder,
            "1-schema.cypher",
            [.. schema, $"CREATE CONSTRAINT {Constraint} FOR (n:{ImportLabel}) REQUIRE n.{ImportId} IS UNIQUE"]);

        var numbers = new Dictionary<(string Space, string Id), int>();
        var nodeCount = 0;
        WriteBatches(
            Path.Combine(folder, "2-nodes.cypher"),
            nodes,
            node => string.Concat(node.Labels.Select(label => $":{CypherLiteral.Name(label)}")),
            node =>
            {
                if (node.Id is not null)
                    numbers[(node.IdSpace, node.Id)] = nodeCount;
                return $"{{id: {nodeCount++}, properties: {CypherLiteral.Map(node.Properties)}}}";
            },
            labels => $"CREATE (n{labels}:{ImportLabel} {{{ImportId}: row.id}}) SET n += row.properties",
            progress,
            cancellationToken);

        var relationshipCount = 0;
        WriteBatches(
            Path.Combine(folder, "3-relationships.cypher"),
            relationships,
            relationship => CypherLiteral.Name(relationship.Type),
            relationship =>
            {
                relationshipCount++;
                var (start, end) = (numbers[(relationship.StartIdSpace, relationship.StartId)], numbers[(relationship.EndIdSpace, relationship.EndId)]);
                return $"{{start: {start}, end: {end}, properties: {CypherLiteral.Map(relationship.Properties)}}}";
            },
            type => $"MATCH (a:{ImportLabel} {{{ImportId}: row.start}}) MATCH (b:{ImportLabel} {{{ImportId}: row.end}}) CREATE (a)-[r:{type}]->(b) SET r += row.properties",
            progress,
            cancellationToken);

        WriteStatements(
            folder,
            "4-finish.cypher",
            [$"MATCH (n:{ImportLabel}) REMOVE n:{ImportLabel}, n.{ImportId}", $"DROP CONSTRAINT {Constraint}"]);
        return new(nodeCount, relationshipCount);
    }

    /// <summary>Rows that follow each other and have the same group share a statement.</summary>
    private static void WriteBatches<TRow>(
        string path,
        IEnumerable<TRow> rows,
        Func<TRow, string> group,
        Func<TRow, string> literal,
        Func<string, string> update,
        IProgress<GraphTransferProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var text = Open(path);
        var (batch, batchGroup, done) = (new List<string>(), "", 0L);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (batch.Count == RowsPerStatement || group(row) != batchGroup)
                Flush();
            batchGroup = group(row);
            batch.Add(literal(row));
            done++;
        }

        Flush();

        void Flush()
        {
            if (batch.Count == 0)
                return;

            text.Write($"UNWIND [\n  {string.Join(",\n  ", batch)}\n] AS row\n{update(batchGroup)};\n\n");
            batch.Clear();
            progress?.Report(new(Path.GetFileName(path), done));
        }
    }

    private static void WriteStatements(string folder, string name, IEnumerable<string> statements)
    {
        using var text = Open(Path.Combine(folder, name));
        foreach (var statement in statements)
            text.Write($"{statement};\n");
    }

    private static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
