using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Finds values that a query would give as results without reading them from the graph.</summary>
internal static class InventedValues
{
    /// <summary>Whole numbers that scale, round or pick from a list.</summary>
    private static readonly long[] Plain = [-1, 0, 1, 2, 3, 4, 10, 100, 1_000, 10_000, 100_000_000];

    /// <returns>What is wrong, or null.</returns>
    public static string? Find(Query query)
    {
        if (!SyntaxWalk.All(query).Any(node => node is MatchClause or CallProcedureClause))
            return "the query reads nothing from the graph; it needs a MATCH";
        foreach (var node in SyntaxWalk.All(query))
        {
            var given = node switch
            {
                ProjectionItem item => item.Expression,
                UnwindClause unwind => unwind.List,
                _ => null,
            };
            if (given is null)
                continue;
            var parts = SyntaxWalk.All(given).ToList();
            if (parts.OfType<Literal>().FirstOrDefault(IsInvented) is { } literal)
                return $"a result may not hold the written value {literal.Value}; results come from the graph";
            if (node is ProjectionItem && !parts.Any(part => part is Variable or CountStar or SubqueryExpression or PatternComprehension or PatternExpression))
                return "a result must be read from what the query matched";
        }

        return null;
    }

    private static bool IsInvented(Literal literal) => literal.Value.Kind switch
    {
        CypherValueKind.Integer => !Plain.Contains(literal.Value.AsInteger()),
        CypherValueKind.Float => !Plain.Contains((long)literal.Value.AsFloat()) || literal.Value.AsFloat() != Math.Floor(literal.Value.AsFloat()),
        CypherValueKind.String => literal.Value.AsString().Any(char.IsDigit),
        _ => false,
    };
}
