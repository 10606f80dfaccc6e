using System.Text;

namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// Writes a graph into a folder of CSV files in the form of neo4j-admin: one for each combination of labels and each
/// relationship type, and more where a property is of more than one type there.
/// </summary>
public static class GraphCsvWriter
{
    /// <summary>Each sequence is read twice: once to see which columns there are, once to write. Files that are there are replaced.</summary>
    public static GraphTransferSummary Write(
        string folder,
        IEnumerable<NodeRow> nodes,
        IEnumerable<RelationshipRow> relationships,
        IProgress<GraphTransferProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var nodeCount = WriteAll(folder, nodes, row => "nodes", row => string.Join(';', row.Labels), progress, cancellationToken);
        var relationshipCount = WriteAll(folder, relationships, row => "relationships", row => row.Type, progress, cancellationToken);
        return new(nodeCount, relationshipCount);
    }

    private static int WriteAll<TRow>(
        string folder,
        IEnumerable<TRow> rows,
        Func<TRow, string> kind,
        Func<TRow, string> group,
        IProgress<GraphTransferProgress>? progress,
        CancellationToken cancellationToken)
        where TRow : GraphRow
    {
        var files = new Dictionary<string, List<CsvFileWriter>>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!files.TryGetValue(group(row), out var candidates))
                    files[group(row)] = candidates = [];
                if (!candidates.Exists(file => file.TryPlan(row)))
                {
                    var added = new CsvFileWriter(Path.Combine(folder, NewName($"{kind(row)}-{group(row)}", names)), row);
                    added.TryPlan(row);
                    candidates.Add(added);
                }
            }

            var count = 0;
            foreach (var row in rows)
            {
                var file = files[group(row)].Find(candidate => candidate.Fits(row))!;
                file.Write(row);
                if (++count % 10_000 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new(file.Name, count));
                }
            }

            return count;
        }
        finally
        {
            foreach (var file in files.Values.SelectMany(candidates => candidates))
                file.Dispose();
        }
    }

    private static string NewName(string wanted, HashSet<string> taken)
    {
        var safe = new StringBuilder();
        foreach (var rune in wanted.EnumerateRunes())
            safe.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '_' or '-' ? rune.ToString() : "-");
        var name = $"{safe}.csv";
        for (var number = 2; !taken.Add(name); number++)
            name = $"{safe}-{number}.csv";
        return name;
    }
}
