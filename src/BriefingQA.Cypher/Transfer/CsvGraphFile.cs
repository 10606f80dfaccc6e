using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>One CSV file of a graph whose first row has been understood.</summary>
internal sealed class CsvGraphFile
{
    private readonly string _path;
    private readonly CsvColumn[] _columns;
    private readonly Dictionary<string, string[]> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _labelsByText;

    private CsvGraphFile(string path, CsvColumn[] columns)
    {
        (_path, _columns, Name) = (path, columns, Path.GetFileName(path));
        _labelsByText = _labels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool HoldsNodes => _columns.Any(column => column.Role == CsvColumnRole.Id);

    private string Name { get; }

    /// <exception cref="GraphCsvException">The first row does not say what the file holds.</exception>
    public static CsvGraphFile Open(string path)
    {
        using var text = OpenText(path);
        var reader = new CsvReader(text);
        var file = new CsvGraphFile(path, []);
        if (!file.ReadRow(reader))
            throw new GraphCsvException($"{file.Name}: the file is empty; its first row should name the columns.");

        var columns = new CsvColumn[reader.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            try
            {
                columns[i] = CsvColumn.Parse(reader[i].ToString());
            }
            catch (InvalidDataException exception)
            {
                throw new GraphCsvException($"{file.Name}, line {reader.Line}, column {i + 1}: {exception.Message}.", exception);
            }
        }

        var roles = columns.Select(column => column.Role).ToHashSet();
        if (!roles.Contains(CsvColumnRole.Id) && !roles.IsSupersetOf([CsvColumnRole.StartId, CsvColumnRole.EndId, CsvColumnRole.Type]))
            throw new GraphCsvException($"{file.Name}, line {reader.Line}: no column is an :ID, nor are there :START_ID, :END_ID and :TYPE.");

        return new CsvGraphFile(path, columns);
    }

    public IEnumerable<GraphRow> Rows()
    {
        using var text = OpenText(_path);
        var reader = new CsvReader(text);
        ReadRow(reader);
        while (ReadRow(reader))
        {
            if (reader.Count != _columns.Length)
                throw new GraphCsvException($"{Name}, line {reader.Line}: there are {reader.Count} columns, but the first row names {_columns.Length}.");
            yield return HoldsNodes ? ReadNode(reader) : ReadRelationship(reader);
        }
    }

    private static StreamReader OpenText(string path) =>
        new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);

    private bool ReadRow(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (InvalidDataException exception)
        {
            throw new GraphCsvException($"{Name}, line {reader.Line}, column {reader.Count + 1}: {exception.Message}.", exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw new GraphCsvException($"{Name}, after line {reader.Line}: the file is not UTF-8.", exception);
        }
    }

    private NodeRow ReadNode(CsvReader reader)
    {
        string? id = null;
        var (idSpace, idProperty) = ("", default(string));
        string[] labels = [];
        var properties = new List<KeyValuePair<string, CypherValue>>(_columns.Length);
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            switch (column.Role)
            {
                case CsvColumnRole.Id when !IsMissing(reader, i):
                    (id, idSpace) = (reader[i].ToString(), column.IdSpace);
                    if (column.Name.Length > 0)
                    {
                        idProperty = column.Name;
                        properties.Add(KeyValuePair.Create(column.Name, CypherValue.Of(id)));
                    }

                    break;
                case CsvColumnRole.Label:
                    labels = [.. labels, .. LabelsOf(reader[i])];
                    break;
                case CsvColumnRole.Property:
                    AddProperty(reader, i, properties);
                    break;
            }
        }

        return new NodeRow(id, idSpace, idProperty, labels, properties) { File = Name, Line = reader.Line };
    }

    private RelationshipRow ReadRelationship(CsvReader reader)
    {
        var (start, startSpace, end, endSpace, type) = ("", "", "", "", "");
        var properties = new List<KeyValuePair<string, CypherValue>>();
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            switch (column.Role)
            {
                case CsvColumnRole.StartId:
                    (start, startSpace) = (Required(reader, i), column.IdSpace);
                    break;
                case CsvColumnRole.EndId:
                    (end, endSpace) = (Required(reader, i), column.IdSpace);
                    break;
                case CsvColumnRole.Type:
                    type = IsMissing(reader, i) ? Required(reader, i) : LabelsOf(reader[i])[0];
                    break;
                case CsvColumnRole.Property:
                    AddProperty(reader, i, properties);
                    break;
            }
        }

        return new RelationshipRow(type, start, startSpace, end, endSpace, properties) { File = Name, Line = reader.Line };
    }

    private static bool IsMissing(CsvReader reader, int column) => reader[column].IsEmpty && !reader.IsQuoted(column);

    private string Required(CsvReader reader, int column) => !IsMissing(reader, column)
        ? reader[column].ToString()
        : throw new GraphCsvException($"{Name}, line {reader.Line}, column {column + 1} ({_columns[column].Header}): the cell is empty.");

    private void AddProperty(CsvReader reader, int column, List<KeyValuePair<string, CypherValue>> properties)
    {
        if (IsMissing(reader, column))
            return;

        var (name, type, isArray) = (_columns[column].Name, _columns[column].Type, _columns[column].IsArray);
        try
        {
            properties.Add(KeyValuePair.Create(name, isArray ? CsvArrays.Parse(type, reader[column]) : CsvValues.Parse(type, reader[column])));
        }
        catch (Exception exception) when (exception is FormatException or CypherRuntimeException)
        {
            throw new GraphCsvException(
                $"{Name}, line {reader.Line}, column {column + 1} ({_columns[column].Header}): '{reader[column]}' {(exception is FormatException ? exception.Message : $"cannot be read: {exception.Message.TrimEnd('.')}")}.",
                exception);
        }
    }

    /// <summary>Most rows of a file have the same labels: they share one array.</summary>
    private string[] LabelsOf(ReadOnlySpan<char> text)
    {
        if (_labelsByText.TryGetValue(text, out var labels))
            return labels;

        labels = [.. CsvArrays.Split(text).Where(label => label.Length > 0)];
        return _labelsByText[text] = labels;
    }
}
