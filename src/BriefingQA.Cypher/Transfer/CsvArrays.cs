using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>
/// Lists in one cell: the items with semicolons between them. A semicolon or backslash inside an item has a backslash before
/// it; an empty quoted cell is a list without items.
/// </summary>
internal static class CsvArrays
{
    public static string Format(CypherValue value)
    {
        var items = value.Kind == CypherValueKind.Bytes ? value.AsBytes().Select(item => CypherValue.Of((long)item)) : value.AsList();
        return string.Join(';', items.Select(item => CsvValues.Format(item).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));
    }

    public static CypherValue Parse(CsvValueType type, ReadOnlySpan<char> text)
    {
        var items = new List<CypherValue>();
        if (!text.IsEmpty)
        {
            foreach (var item in Split(text))
                items.Add(CsvValues.Parse(type, item));
        }

        return type == CsvValueType.Byte
            ? CypherValue.Of(items.ConvertAll(item => (byte)item.AsInteger()).ToArray())
            : CypherValue.Of(CypherList.Wrap([.. items]));
    }

    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var items = new List<string>();
        var item = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ';')
            {
                items.Add(item.ToString());
                item.Clear();
                continue;
            }

            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is ';' or '\\')
                i++;
            item.Append(text[i]);
        }

        items.Add(item.ToString());
        return items;
    }
}
