using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Words the errors of the parser, with line and column counted from 1.</summary>
internal static class SyntaxError
{
    public static CypherSyntaxException At(string text, int offset, string what, string detail = "UnexpectedSyntax", string type = "SyntaxError")
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return new($"{what} at line {line}, column {column}", offset, detail, type);
    }

    /// <summary>For example, <c>Unexpected 'RETRN' at line 1, column 12: expected MATCH or RETURN</c>.</summary>
    public static CypherSyntaxException Unexpected(Token<CypherToken> token, string text, IReadOnlyList<string> expected)
    {
        var (offset, what) = token.Kind != CypherToken.None
            ? (token.Position.Absolute, $"Unexpected '{Shortened(token.ToStringValue())}'")
            : (text.TrimEnd().Length, "Unexpected end of input");
        var place = At(text, offset, what);
        return expected.Count == 0 ? place : new($"{place.Message}: expected {Listed(expected)}", offset);
    }

    public static CypherSyntaxException From<T>(TokenListParserResult<CypherToken, T> result, string text)
    {
        var next = result.Remainder.ConsumeToken();
        return Unexpected(next.HasValue ? next.Value : default, text, result.Expectations ?? []);
    }

    private static string Shortened(string token) => token.Length <= 40 ? token : string.Concat(token.AsSpan(0, 40), "…");

    private static string Listed(IReadOnlyList<string> expected)
    {
        var distinct = expected.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : $"{string.Join(", ", distinct.SkipLast(1))} or {distinct[^1]}";
    }
}
