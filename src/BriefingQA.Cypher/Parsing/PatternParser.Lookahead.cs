using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Tells a pattern from an expression in parentheses.</summary>
internal static partial class PatternParser
{
    /// <summary>
    /// Whether the token so far ahead opens a pattern with a relationship: what stands in the parentheses starts like a node
    /// pattern, and after them comes <c>--</c>, <c>-[…]-</c>, <c>&lt;--</c> or <c>&lt;-[…]-</c>.
    /// </summary>
    public static bool StartsPattern(TokenReader reader, int ahead)
    {
        if (reader.Peek(ahead) != CypherToken.LeftParen || !StartsLikeNode(reader.Peek(ahead + 1), reader.Peek(ahead + 2)))
            return false;

        var rest = reader.Rest;
        for (; ahead > 0; ahead--)
            rest = rest.ConsumeToken().Remainder;
        rest = AfterClosing(rest);
        if (Next(ref rest) is var first && first == CypherToken.Less)
            first = Next(ref rest);
        if (first != CypherToken.Minus)
            return false;

        var beforeBracket = rest;
        switch (Next(ref rest))
        {
            case CypherToken.Minus:
                return Next(ref rest) is CypherToken.LeftParen or CypherToken.Greater;
            case CypherToken.LeftBracket:
                rest = AfterClosing(beforeBracket);
                return Next(ref rest) == CypherToken.Minus;
            default:
                return false;
        }
    }

    private static bool StartsLikeNode(CypherToken first, CypherToken second) =>
        first is CypherToken.RightParen or CypherToken.Colon or CypherToken.LeftBrace or CypherToken.Where
        || (first.IsName() && second is CypherToken.RightParen or CypherToken.Colon or CypherToken.LeftBrace or CypherToken.Where or CypherToken.Is);

    /// <summary>The tokens after the bracket that closes the one here.</summary>
    private static TokenList<CypherToken> AfterClosing(TokenList<CypherToken> rest)
    {
        var depth = 0;
        while (!rest.IsAtEnd)
        {
            var kind = Next(ref rest);
            if (kind is CypherToken.LeftParen or CypherToken.LeftBracket or CypherToken.LeftBrace)
                depth++;
            else if (kind is CypherToken.RightParen or CypherToken.RightBracket or CypherToken.RightBrace && --depth == 0)
                break;
        }

        return rest;
    }

    private static CypherToken Next(ref TokenList<CypherToken> rest)
    {
        var next = rest.ConsumeToken();
        rest = next.Remainder;
        return next.HasValue ? next.Value.Kind : CypherToken.None;
    }
}
