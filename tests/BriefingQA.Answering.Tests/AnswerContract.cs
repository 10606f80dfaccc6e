using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Questions;
using BriefingQA.Answering.Translation;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Tests;

/// <summary>What holds of every answer that a query gave, whatever was asked and whatever the graph.</summary>
internal static partial class AnswerContract
{
    /// <summary>亿 in 万亿.</summary>
    private const double Scale = 10_000;

    /// <summary>The query parses, only reads, and gives the same rows again; each figure of the answer stands in a row or is computed from the rows.</summary>
    public static async Task HoldsAsync(Answer answer, IGraphDatabase database, GraphSchema schema, CancellationToken cancellationToken)
    {
        Assert.InRange(answer.Text.Length, 1, 200);
        if (answer.Cypher.Length == 0)
            return;
        Assert.Null(new QueryValidator(schema).Validate(CypherParser.Parse(answer.Cypher)));
        var again = await database.ReadAsync(new CypherQuery(answer.Cypher, answer.Parameters), cancellationToken);
        Assert.Equal(answer.Columns, again.Columns);
        Assert.Equal(Texts(answer.Rows), Texts(again.Rows));
        if (answer.Status == AnswerStatus.Answered)
            Assert.Empty(Unfounded(answer));
    }

    private static IEnumerable<string> Texts(IReadOnlyList<IReadOnlyList<CypherValue>> rows) => rows.Select(row => string.Join('|', row.Select(value => value.ToString())));

    /// <summary>The numbers of an answer that no row holds, and that are neither how many rows there are nor a sum of two, three or all, a difference (in 万亿 or in 亿), a quotient, a growth in per cent or a mean of what they hold.</summary>
    private static List<string> Unfounded(Answer answer)
    {
        var text = string.Join(' ', answer.Rows.SelectMany(row => row).Select(value => value.ToString()).Concat(answer.Parameters.Values.Select(value => value.ToString())).Concat(answer.Citations.Select(citation => citation.Text)));
        var held = Number().Matches(WordForms.HalfWidth(text)).Select(match => Value(match.Value)).ToHashSet();
        var values = answer.Rows.SelectMany(row => row).Where(value => value.Kind is CypherValueKind.Integer or CypherValueKind.Float).Select(value => value.AsNumber()).Distinct().Take(60).ToList();
        held.UnionWith(values);
        held.Add(answer.Rows.Count);
        held.Add(answer.Rows.Select(row => row.Count > 0 ? row[0].ToString() : "").Distinct().Count());
        var made = held.Concat(values.SelectMany(left => values.SelectMany(right => new[] { left + right, Math.Abs(left - right), right == 0 ? 0 : left / right, right == 0 ? 0 : 100 * left / right, right == 0 ? 0 : (100 * left / right) - 100, Scale * Math.Abs(left - right) })))
            .Concat(values.Take(15).SelectMany(first => values.Take(15).SelectMany(second => values.Take(15).Select(third => first + second + third))))
            .Append(values.Sum()).Append(values.DefaultIfEmpty().Average()).ToList();
        return [.. Number().Matches(WordForms.HalfWidth(WrittenOut().Replace(answer.Text, ""))).Select(match => match.Value)
            .Where(number => Value(number) is var value && value > 9 && !made.Any(other => Math.Abs(other - value) <= 0.006 * Math.Max(1, Math.Abs(value))))];
    }

    private static double Value(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>What an English answer writes out behind a figure: 11.6万家 = 116,000.</summary>
    [GeneratedRegex(@" = (more than |about |nearly |at least |at most |less than |as much as )?\d[\d.,]*( (million|billion|trillion))?(?!\d)")]
    private static partial Regex WrittenOut();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
