namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// Reads a graph from a folder of CSV files in the form of neo4j-admin: the first row of each file names its columns; a file
/// with an <c>:ID</c> column holds nodes, one with <c>:START_ID</c> and <c>:END_ID</c> relationships.
/// </summary>
public static class GraphCsvReader
{
    /// <summary>All nodes, then all relationships; files in the order of their names. Reads as it is enumerated.</summary>
    /// <exception cref="GraphCsvException">There is no such file, or a file is not of this form.</exception>
    public static IEnumerable<GraphRow> Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(CsvGraphFile.Open).ToList() : [];
        if (files.Count == 0)
            throw new GraphCsvException($"There is no CSV file in the folder '{folder}'.");

        return files.Where(file => file.HoldsNodes).Concat(files.Where(file => !file.HoldsNodes)).SelectMany(file => file.Rows());
    }
}
