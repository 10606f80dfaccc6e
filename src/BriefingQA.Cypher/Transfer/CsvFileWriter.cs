using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// One CSV file of a graph: first it is told all its rows, so that it knows its columns, then they are written.
/// </summary>
internal sealed class CsvFileWriter : IDisposable
{
    private readonly string _path;
    private readonly string? _idProperty;
    private readonly OrderedDictionary<string, (CsvValueType Type, bool IsArray)> _columns = new(StringComparer.Ordinal);
    private StreamWriter? _text;

    public CsvFileWriter(string path, GraphRow first) => (_path, _idProperty) = (path, (first as NodeRow)?.IdProperty);

    public string Name => Path.GetFileName(_path);

    /// <returns>False, and the row belongs elsewhere, where one of its properties has another type than the column.</returns>
    public bool TryPlan(GraphRow row)
    {
        if (!Fits(row))
            return false;

        foreach (var (name, value) in row.Properties)
        {
            if (name != _idProperty)
                _columns.TryAdd(name, CsvValues.TypeOf(value));
        }

        return true;
    }

    public bool Fits(GraphRow row)
    {
        if (row is NodeRow node && node.IdProperty != _idProperty)
            return false;

        foreach (var (name, value) in row.Properties)
        {
            if (name != _idProperty && _columns.TryGetValue(name, out var type) && type != CsvValues.TypeOf(value))
                return false;
        }

        return true;
    }

    public void Write(GraphRow row)
    {
        if (_text is null)
        {
            _text = new StreamWriter(_path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
            WriteHeader(row);
        }

        if (row is NodeRow node)
        {
            WriteText(node.Id ?? "");
        }
        else if (row is RelationshipRow relationship)
        {
            WriteText(relationship.StartId);
            _text.Write(',');
            WriteText(relationship.EndId);
        }

        foreach (var (name, type) in _columns)
        {
            _text.Write(',');
            foreach (var (key, value) in row.Properties)
            {
                if (key == name)
                    WriteValue(value, type.IsArray);
            }
        }

        _text.Write(',');
        WriteText(row is NodeRow { Labels: var labels } ? CsvArrays.Format(CypherValue.Of(CypherList.Wrap([.. labels.Select(CypherValue.Of)]))) : ((RelationshipRow)row).Type);
        _text.Write('\n');
    }

    public void Dispose() => _text?.Dispose();

    private void WriteHeader(GraphRow row)
    {
        var columns = _columns.Select(column => $"{column.Key}:{CsvValues.NameOf(column.Value.Type)}{(column.Value.IsArray ? "[]" : "")}");
        var header = row is NodeRow ? [$"{_idProperty}:ID", .. columns, ":LABEL"] : (string[])[":START_ID", ":END_ID", .. columns, ":TYPE"];
        for (var i = 0; i < header.Length; i++)
        {
            if (i > 0)
                _text!.Write(',');
            if (header[i].AsSpan().ContainsAny('"', ',', '\n'))
                WriteText(header[i]);
            else
                _text!.Write(header[i]);
        }

        _text!.Write('\n');
    }

    private void WriteValue(CypherValue value, bool isArray)
    {
        if (isArray)
            WriteText(CsvArrays.Format(value));
        else if (value.Kind is CypherValueKind.Integer or CypherValueKind.Float or CypherValueKind.Boolean)
            _text!.Write(CsvValues.Format(value));
        else
            WriteText(CsvValues.Format(value));
    }

    private void WriteText(string text)
    {
        _text!.Write('"');
        _text.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }
}
