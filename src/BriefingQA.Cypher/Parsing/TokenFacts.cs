using System.Collections.Frozen;

namespace BriefingQA.Cypher.Parsing;

/// <summary>How tokens are spelled and what they may stand for.</summary>
internal static class TokenFacts
{
    private static readonly FrozenDictionary<string, CypherToken> KeywordsByText = Enum.GetValues<CypherToken>()
        .Where(IsKeyword)
        .ToFrozenDictionary(kind => Spelling(kind), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, CypherToken>.AlternateLookup<ReadOnlySpan<char>> Keywords =
        KeywordsByText.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKeyword(this CypherToken kind) => kind >= CypherToken.All;

    /// <summary>Every keyword may also name a variable, label, type, property, function or procedure.</summary>
    public static bool IsName(this CypherToken kind) => kind is CypherToken.Identifier or CypherToken.QuotedIdentifier || kind.IsKeyword();

    /// <summary>The keyword with this spelling, or <see cref="CypherToken.Identifier"/>.</summary>
    public static CypherToken KindOfWord(ReadOnlySpan<char> word) =>
        Keywords.TryGetValue(word, out var keyword) ? keyword : CypherToken.Identifier;

    /// <summary>Whether the token opens a clause or continues one, so that an expression can hardly start with it.</summary>
    public static bool IsStructural(this CypherToken kind) => kind is
        CypherToken.And or CypherToken.As or CypherToken.By or CypherToken.Call or CypherToken.Contains or CypherToken.Create or
        CypherToken.Delete or CypherToken.Detach or CypherToken.Distinct or CypherToken.Else or CypherToken.End or CypherToken.Ends or
        CypherToken.Foreach or CypherToken.In or CypherToken.Is or CypherToken.Limit or CypherToken.Match or CypherToken.Merge or
        CypherToken.On or CypherToken.Optional or CypherToken.Or or CypherToken.Order or CypherToken.Remove or CypherToken.Return or
        CypherToken.Set or CypherToken.Skip or CypherToken.Starts or CypherToken.Then or CypherToken.Union or CypherToken.Unwind or
        CypherToken.When or CypherToken.Where or CypherToken.With or CypherToken.Xor or CypherToken.Yield;

    /// <summary>Whether the keyword means something of its own where an expression starts.</summary>
    public static bool StartsExpression(this CypherToken kind) => kind is
        CypherToken.True or CypherToken.False or CypherToken.Null or CypherToken.NaN or CypherToken.Inf or CypherToken.Infinity or
        CypherToken.Case or CypherToken.Not;

    /// <summary>Whether an expression is complete, or goes on with an operator, where this token follows a variable.</summary>
    public static bool CanFollowVariable(this CypherToken kind) => kind switch
    {
        CypherToken.Identifier or CypherToken.QuotedIdentifier or CypherToken.Integer or CypherToken.Float or CypherToken.String or
            CypherToken.Parameter or CypherToken.Dollar or CypherToken.LeftParen or CypherToken.LeftBrace or CypherToken.Asterisk => false,
        _ => !kind.IsKeyword() || kind.IsStructural(),
    };

    public static string Describe(CypherToken kind) => kind switch
    {
        CypherToken.None => "end of input",
        CypherToken.Identifier or CypherToken.QuotedIdentifier => "a name",
        CypherToken.Integer => "an integer",
        CypherToken.Float => "a number",
        CypherToken.String => "a string",
        CypherToken.Parameter => "a parameter",
        _ when kind.IsKeyword() => Spelling(kind),
        _ => $"'{Symbol(kind)}'",
    };

    private static string Spelling(CypherToken keyword) => keyword.ToString().TrimEnd('_').ToUpperInvariant();

    private static string Symbol(CypherToken kind) => kind switch
    {
        CypherToken.LeftParen => "(",
        CypherToken.RightParen => ")",
        CypherToken.LeftBracket => "[",
        CypherToken.RightBracket => "]",
        CypherToken.LeftBrace => "{",
        CypherToken.RightBrace => "}",
        CypherToken.Comma => ",",
        CypherToken.Semicolon => ";",
        CypherToken.Colon => ":",
        CypherToken.DoubleColon => "::",
        CypherToken.Dot => ".",
        CypherToken.DoubleDot => "..",
        CypherToken.Dollar => "$",
        CypherToken.Plus => "+",
        CypherToken.PlusEqual => "+=",
        CypherToken.Minus => "-",
        CypherToken.Asterisk => "*",
        CypherToken.Slash => "/",
        CypherToken.Percent => "%",
        CypherToken.Caret => "^",
        CypherToken.DoubleBar => "||",
        CypherToken.Bar => "|",
        CypherToken.Ampersand => "&",
        CypherToken.Exclamation => "!",
        CypherToken.Equal => "=",
        CypherToken.NotEqual => "<>",
        CypherToken.Less => "<",
        CypherToken.LessOrEqual => "<=",
        CypherToken.Greater => ">",
        CypherToken.GreaterOrEqual => ">=",
        CypherToken.RegexMatch => "=~",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
