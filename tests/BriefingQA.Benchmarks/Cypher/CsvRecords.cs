using System.Globalization;
using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Benchmarks.Cypher;

/// <summary>Reads neo4j-admin's CSV form: a header of typed columns, then one record a line.</summary>
internal sealed class CsvRecords
{
    private readonly string _path;

    public CsvRecords(string path)
    {
        _path = path;
        Columns = [.. File.ReadLines(path).First().Split(',').Select(column => column.Split(':') is [var name, var type] ? (name, type) : (column, "string"))];
    }

    public IReadOnlyList<(string Name, string Type)> Columns { get; }

    /// <summary>The cells of each record as values of their columns' types; an empty cell that is not quoted is null.</summary>
    public IEnumerable<CypherValue[]> Read() => File.ReadLines(_path).Skip(1).Select(Cells);

    private CypherValue[] Cells(string line)
    {
        var cells = new CypherValue[Columns.Count];
        for (var (column, at) = (0, 0); column < cells.Length; column++, at++)
            cells[column] = line.AsSpan(at).StartsWith("\"") ? Quoted(line, ref at) : Plain(line, ref at, Columns[column].Type);
        return cells;
    }

    private static CypherValue Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"'); at++)
        {
            if (line[at] == '"')
                at++;
            text.Append(line[at]);
        }

        at++;
        return CypherValue.Of(text.ToString());
    }

    private static CypherValue Plain(string line, ref int at, string type)
    {
        var end = line.IndexOf(',', at);
        var cell = line[at..(end < 0 ? line.Length : end)];
        at += cell.Length;
        return (cell, type) switch
        {
            ("", _) => CypherValue.Null,
            (_, "double") => CypherValue.Of(double.Parse(cell, CultureInfo.InvariantCulture)),
            (_, "long") => CypherValue.Of(long.Parse(cell, CultureInfo.InvariantCulture)),
            _ => CypherValue.Of(cell),
        };
    }
}
