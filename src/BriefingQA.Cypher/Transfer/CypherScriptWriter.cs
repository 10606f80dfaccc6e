using System.Text;

namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// Writes a graph as Cypher scripts that make it again in any Cypher database when they are run in the order of their names.
/// Where every node has an id, running them again changes nothing.
/// </summary>
public static class CypherScriptWriter
{
    private const int RowsPerStatement = 500;

    /// <param name="schema">Statements that make the indexes and constraints, without semicolons.</param>
    /// <param name="nodes">Read twice, as the relationships are.</param>
    public static GraphTransferSummary Write(
        string folder,
        IEnumerable<string> schema,
        IEnumerable<NodeRow> nodes,
        IEnumerable<RelationshipRow> relationships,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        ScriptForm form = MergingScriptForm.Fits(nodes, relationships) ? new MergingScriptForm() : new NumberingScriptForm();
        var schemaByKind = schema.ToLookup(statement => statement.StartsWith("CREATE FULLTEXT", StringComparison.Ordinal));

        WriteStatements(folder, "00-constraints.cypher", [.. schemaByKind[false], .. form.Before]);
        var nodeCount = WriteBatches(folder, "10-nodes.cypher", nodes, form.GroupOf, form.Literal, form.Update, progress, cancellationToken);
        var relationshipCount = WriteBatches(
            folder, "20-relationships.cypher", relationships, form.GroupOf, form.Literal, form.Update, progress, cancellationToken);
        WriteStatements(folder, "30-fulltext.cypher", [.. schemaByKind[true], .. form.After]);
        return new(nodeCount, relationshipCount);
    }

    /// <summary>Rows that follow each other and have the same group share a statement.</summary>
    private static int WriteBatches<TRow>(
        string folder,
        string name,
        IEnumerable<TRow> rows,
        Func<TRow, string> group,
        Func<TRow, string> literal,
        Func<TRow, string> update,
        IProgress<GraphTransferProgress>? progress,
        CancellationToken cancellationToken)
        where TRow : GraphRow
    {
        using var text = Open(Path.Combine(folder, name));
        var (batch, first, done) = (new List<string>(), default(TRow), 0);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (first is not null && (batch.Count == RowsPerStatement || group(row) != group(first)))
                Flush(first);
            if (batch.Count == 0)
                first = row;
            batch.Add(literal(row));
            done++;
        }

        if (first is not null)
            Flush(first);
        return done;

        void Flush(TRow first)
        {
            text.Write($"UNWIND [\n  {string.Join(",\n  ", batch)}\n] AS row\n{update(first)};\n\n");
            batch.Clear();
            progress?.Report(new(name, done));
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
