using BriefingQA.Cypher.Syntax;
using Superpower;
using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>The combinators from which the clauses are built.</summary>
internal static class Grammar
{
    public static TokenListParser<CypherToken, string> Name { get; } = Read(reader => reader.Name());

    public static TokenListParser<CypherToken, Expression> AnyExpression { get; } = Read(ExpressionParser.Parse);

    public static TokenListParser<CypherToken, Expression?> Where { get; } =
        Keyword(CypherToken.Where).IgnoreThen(AnyExpression).AsOptional();

    public static TokenListParser<CypherToken, PathPattern> Pattern { get; } = Read(PatternParser.PathPattern);

    /// <summary>Patterns parted by commas.</summary>
    public static TokenListParser<CypherToken, SyntaxList<PathPattern>> Patterns { get; } = Pattern.Listed();

    /// <summary>The token, whose value is its offset in the text.</summary>
    public static TokenListParser<CypherToken, int> Keyword(CypherToken kind)
    {
        string[] expected = [TokenFacts.Describe(kind)];
        return input =>
        {
            var next = input.ConsumeToken();
            return next.HasValue && next.Value.Kind == kind
                ? TokenListParserResult.Value(next.Value.Position.Absolute, input, next.Remainder)
                : TokenListParserResult.Empty<CypherToken, int>(input, expected);
        };
    }

    /// <summary>Whether the token is there; it is read if it is.</summary>
    public static TokenListParser<CypherToken, bool> Flag(CypherToken kind) => Keyword(kind).Value(true).OptionalOrDefault();

    /// <summary>Several tokens one after the other; the value is the offset of the first.</summary>
    public static TokenListParser<CypherToken, int> Keywords(CypherToken first, CypherToken second) =>
        Keyword(first).Then(position => Keyword(second).Value(position));

    /// <summary>The production that the hand-written part of the grammar reads, or a <see cref="CypherSyntaxException"/>.</summary>
    public static TokenListParser<CypherToken, T> Read<T>(Func<TokenReader, T> production) => input =>
    {
        var reader = new TokenReader(input);
        var value = production(reader);
        return TokenListParserResult.Value(value, input, reader.Rest);
    };

    /// <summary>One or more, parted by commas.</summary>
    public static TokenListParser<CypherToken, SyntaxList<T>> Listed<T>(this TokenListParser<CypherToken, T> item) =>
        item.AtLeastOnceDelimitedBy(Keyword(CypherToken.Comma)).Select(items => SyntaxList.Create<T>(items));

    public static TokenListParser<CypherToken, T> InParentheses<T>(this TokenListParser<CypherToken, T> inner) =>
        inner.Between(Keyword(CypherToken.LeftParen), Keyword(CypherToken.RightParen));

    /// <summary>Null where it is not there.</summary>
    public static TokenListParser<CypherToken, T?> AsOptional<T>(this TokenListParser<CypherToken, T> parser)
        where T : class => parser.Select(value => (T?)value).OptionalOrDefault();

    /// <summary>Chooses a production by the next token alone, without trying one after the other.</summary>
    public static TokenListParser<CypherToken, T> ByToken<T>(Func<CypherToken, TokenListParser<CypherToken, T>?> choose, params string[] expected) => input =>
    {
        var next = input.ConsumeToken();
        return next.HasValue && choose(next.Value.Kind) is { } parser ? parser(input) : TokenListParserResult.Empty<CypherToken, T>(input, expected);
    };
}
