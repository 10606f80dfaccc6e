using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Linking;

/// <summary>The values of one row, by column.</summary>
internal readonly struct RowValues(IReadOnlyList<string> columns, IReadOnlyList<CypherValue> row)
{
    public static IEnumerable<RowValues> Of(QueryResult result) => result.Rows.Select(row => new RowValues(result.Columns, row));

    public CypherValue this[string column]
    {
        get
        {
            for (var i = 0; i < columns.Count; i++)
                if (columns[i] == column)
                    return row[i];
            return CypherValue.Null;
        }
    }

    /// <summary>The text of a string, or null for anything else.</summary>
    public string? Text(string column) => this[column] is { Kind: CypherValueKind.String } value ? value.AsString() : null;

    public double? Number(string column) => this[column] is { Kind: CypherValueKind.Integer or CypherValueKind.Float } value ? value.AsNumber() : null;

    public IEnumerable<string> Texts(string column) => this[column] is { Kind: CypherValueKind.List } value
        ? value.AsList().Where(item => item.Kind == CypherValueKind.String).Select(item => item.AsString())
        : [];
}
