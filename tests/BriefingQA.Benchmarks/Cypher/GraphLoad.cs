using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Benchmarks.Cypher;

/// <summary>Loads a folder of CSV files by the statements that a client would send: constraints and indexes, then UNWIND in batches.</summary>
internal static class GraphLoad
{
    private const int BatchSize = 5000;

    public static void Run(CypherDatabase database, string folder)
    {
        var files = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files.Where(IsNodeFile))
        {
            database.Query($"CREATE CONSTRAINT FOR (n:{LabelOf(file)}) REQUIRE n.id IS UNIQUE");
            database.Query($"CREATE INDEX FOR (n:{LabelOf(file)}) ON (n.name)");
        }

        foreach (var file in files.Where(IsNodeFile))
            LoadNodes(database, file);
        foreach (var file in files.Where(file => !IsNodeFile(file)))
            LoadRelationships(database, file);
    }

    private static bool IsNodeFile(string file) => Path.GetFileName(file).StartsWith("nodes-", StringComparison.Ordinal);

    private static string LabelOf(string file) => Path.GetFileNameWithoutExtension(file)["nodes-".Length..];

    private static void LoadNodes(CypherDatabase database, string file)
    {
        var records = new CsvRecords(file);
        var properties = records.Columns.Select((column, index) => (column.Name, column.Type, index)).Where(column => column.Type != "LABEL").ToList();
        Load(database, $"UNWIND $rows AS r CREATE (n:{LabelOf(file)}) SET n = r", records.Read().Select(cells => CypherValue.Of(new CypherMap(
            properties.Where(column => !cells[column.index].IsNull).Select(column => KeyValuePair.Create(column.Name, cells[column.index]))))));
    }

    private static void LoadRelationships(CypherDatabase database, string file)
    {
        var records = new CsvRecords(file);
        if (Path.GetFileNameWithoutExtension(file).Split('-') is not [_, var type, var from, var to])
            throw new InvalidDataException($"The file name '{file}' does not say type, start and end.");

        var titled = records.Columns.Count == 4;
        Load(
            database,
            $"UNWIND $rows AS r MATCH (a:{from} {{id: r.a}}) MATCH (b:{to} {{id: r.b}}) CREATE (a)-[x:{type}]->(b) SET x += r.p",
            records.Read().Select(cells => Map(("a", cells[0]), ("b", cells[1]), ("p", titled ? Map(("title", cells[2])) : CypherValue.Of(CypherMap.Empty)))));
    }

    private static CypherValue Map(params IEnumerable<(string Key, CypherValue Value)> entries) =>
        CypherValue.Of(new CypherMap(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    private static void Load(CypherDatabase database, string statement, IEnumerable<CypherValue> rows)
    {
        foreach (var batch in rows.Chunk(BatchSize))
            database.Query(statement, new Dictionary<string, CypherValue> { ["rows"] = CypherValue.Of(CypherList.Wrap(batch)) });
    }
}
