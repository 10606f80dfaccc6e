using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>A place in a token list that moves forward. The hand-written part of the grammar reads through it.</summary>
internal sealed class TokenReader
{
    private TokenListParserResult<CypherToken, Token<CypherToken>> _next;

    public TokenReader(TokenList<CypherToken> tokens)
    {
        Continue(tokens);
        Text = Current.Span.Source!;
    }

    public string Text { get; }

    /// <summary>The tokens from the current one on.</summary>
    public TokenList<CypherToken> Rest { get; private set; }

    public Token<CypherToken> Current => _next.Value;

    /// <summary><see cref="CypherToken.None"/> at the end, which is never read.</summary>
    public CypherToken Kind { get; private set; }

    /// <summary>Offset in the text of the current token.</summary>
    public int Position => _next.Value.Position.Absolute;

    /// <summary>Offset in the text just behind the last token that was read.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>Whether an expression is being read that a <c>|</c> of the surrounding comprehension ends.</summary>
    public bool BarEndsExpression { get; set; }

    public void Continue(TokenList<CypherToken> rest)
    {
        Rest = rest;
        _next = rest.ConsumeToken();
        Kind = _next.Value.Kind;
    }

    public Token<CypherToken> Read()
    {
        var token = Current;
        PreviousEnd = token.Position.Absolute + token.Span.Length;
        Continue(_next.Remainder);
        return token;
    }

    /// <param name="ahead">How many tokens beyond the current one.</param>
    public CypherToken Peek(int ahead)
    {
        var next = _next;
        for (; ahead > 0 && next.HasValue; ahead--)
            next = next.Remainder.ConsumeToken();
        return next.HasValue ? next.Value.Kind : CypherToken.None;
    }

    public bool Accept(CypherToken kind)
    {
        if (Kind != kind)
            return false;
        Read();
        return true;
    }

    /// <summary>Reads the token and returns its offset.</summary>
    /// <exception cref="CypherSyntaxException">Another token stands here. So for all the members below.</exception>
    public int Expect(CypherToken kind)
    {
        if (Kind != kind)
            throw Unexpected(TokenFacts.Describe(kind));
        return Read().Position.Absolute;
    }

    public string Name() => Kind.IsName() ? LiteralReader.Name(Read()) : throw Unexpected("a name");

    /// <summary>Whether the current token is this word, which need not be a keyword.</summary>
    public bool IsWord(string word) => Kind.IsName() && Current.Span.EqualsValueIgnoreCase(word);

    public bool AcceptWord(string word)
    {
        if (!IsWord(word))
            return false;
        Read();
        return true;
    }

    public List<T> CommaSeparated<T>(Func<TokenReader, T> item)
    {
        var items = new List<T> { item(this) };
        while (Accept(CypherToken.Comma))
            items.Add(item(this));
        return items;
    }

    /// <summary>Reads with <see cref="BarEndsExpression"/> set so, and sets it back.</summary>
    public T WithBar<T>(bool ends, Func<TokenReader, T> read)
    {
        var before = BarEndsExpression;
        BarEndsExpression = ends;
        var result = read(this);
        BarEndsExpression = before;
        return result;
    }

    public CypherSyntaxException Unexpected(params IReadOnlyList<string> expected) => SyntaxError.Unexpected(Current, Text, expected);
}
