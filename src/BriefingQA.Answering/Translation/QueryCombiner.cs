using BriefingQA.Answering.Answers;
using System.Text.RegularExpressions;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>Makes one query of those that answered the parts of a question: its rows hold the number of the part and the part's row as a map.</summary>
internal sealed partial class QueryCombiner(QueryRunner runner)
{
    public async Task<RanQuery> CombineAsync(IReadOnlyList<RanQuery> parts, CancellationToken cancellationToken)
    {
        Query? union = null;
        var parameters = new Dictionary<string, CypherValue>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (number, query) = (i + 1, parts[i].Query);
            foreach (var (name, value) in query.Parameters)
                parameters[$"{name}{number}"] = value;
            if (CypherParser.Parse(ParameterName().Replace(query.Text, match => $"{match.Value}{number}")) is not SingleQuery { Clauses: [.., ReturnClause last] } tree)
                return parts[0];
            var numbered = Numbered(tree, last, number);
            union = union is null ? numbered : new UnionQuery(union, numbered, All: true);
        }

        return await runner.RunAsync(union!, parameters, cancellationToken);
    }

    private static SingleQuery Numbered(SingleQuery query, ReturnClause last, int number)
    {
        var row = new MapLiteral(last.Projection.Items.Select(item => new MapEntry(item.Alias ?? item.Text ?? "value", item.Expression)).ToSyntaxList());
        var items = new[] { new ProjectionItem(Tree.Number(number), "part", null), new ProjectionItem(row, "row", null) }.ToSyntaxList();
        return new SingleQuery(query.Clauses.SkipLast(1).Append(new ReturnClause(last.Projection with { Items = items })).ToSyntaxList());
    }

    /// <summary>A parameter in a query that a translator wrote, which holds no text of its own.</summary>
    [GeneratedRegex(@"\$[A-Za-z_]\w*")]
    private static partial Regex ParameterName();
}
