using System.Text;
using BriefingQA.Answering.Answers;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;
using BriefingQA.LanguageModels;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Rows as text: for a model to read, and for its words to be checked against.</summary>
internal static class RowText
{
    private const int LongestValue = 160;

    /// <summary>One line a row, <c>column: value</c>, as many rows as fit.</summary>
    /// <param name="budget">In tokens.</param>
    public static string Of(QueryResult result, int budget)
    {
        var text = new StringBuilder();
        foreach (var row in result.Rows)
        {
            var line = string.Join("; ", result.Columns.Zip(row)
                .Where(cell => !IsKey(cell.First) && !cell.Second.IsNull)
                .Select(cell => $"{cell.First}: {Cut(Of(cell.Second))}"));
            budget -= TokenEstimate.Of(line);
            if (budget < 0 && text.Length == 0)
                return line[..(line.Length * Math.Max(1, budget + TokenEstimate.Of(line)) / TokenEstimate.Of(line))] + "…";
            if (budget < 0)
                return text.Append('…').ToString();
            text.Append(line).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    public static string Of(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Null => "",
        CypherValueKind.String => value.AsString(),
        CypherValueKind.Integer or CypherValueKind.Float => FigureText.Number(value.AsNumber()),
        CypherValueKind.List => string.Join("、", value.AsList().Select(Of)),
        CypherValueKind.Map => Of(value.AsMap()),
        CypherValueKind.Node => Of(value.AsNode().Properties),
        CypherValueKind.Relationship => Of(value.AsRelationship().Properties),
        CypherValueKind.Path => string.Join(" ", value.AsPath().Nodes.Select(node => Of(node.Properties))),
        _ => value.ToString() ?? "",
    };

    /// <summary>Every string and number that a value holds.</summary>
    public static IEnumerable<CypherValue> Leaves(CypherValue value) => value.Kind switch
    {
        CypherValueKind.List => value.AsList().SelectMany(Leaves),
        CypherValueKind.Map => value.AsMap().SelectMany(entry => Leaves(entry.Value)),
        CypherValueKind.Node => value.AsNode().Properties.SelectMany(entry => Leaves(entry.Value)),
        CypherValueKind.Relationship => value.AsRelationship().Properties.SelectMany(entry => Leaves(entry.Value)),
        CypherValueKind.Path => value.AsPath().Nodes.SelectMany(node => node.Properties.SelectMany(entry => Leaves(entry.Value))),
        CypherValueKind.Null => [],
        _ => [value],
    };

    private static string Of(CypherMap map) => string.Join(" ", map.Where(entry => !entry.Value.IsNull).Select(entry => Of(entry.Value)));

    /// <summary>Whether a column only identifies nodes: it is evidence, and nothing to read.</summary>
    public static bool IsKey(string column) => column.Equals("id", StringComparison.OrdinalIgnoreCase) || column.EndsWith(".id", StringComparison.OrdinalIgnoreCase) || column.EndsWith("Id", StringComparison.Ordinal);

    private static string Cut(string text) => text.Length > LongestValue ? text[..(LongestValue - 1)] + "…" : text;
}
