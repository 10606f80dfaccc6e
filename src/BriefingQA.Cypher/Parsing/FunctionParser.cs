using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Calls of functions, among them trim(), whose arguments may be parted by words, and normalize(), whose second is a word.</summary>
internal static class FunctionParser
{
    /// <param name="nameParts">How many names, parted by dots, stand before the parenthesis.</param>
    public static Expression Call(TokenReader reader, int nameParts)
    {
        var position = reader.Position;
        var name = QualifiedName(reader, nameParts);
        reader.Expect(CypherToken.LeftParen);
        if (name.Equals("trim", StringComparison.OrdinalIgnoreCase) && TrimSide(reader) is { } trim)
            return Trim(reader, trim, position);

        var distinct = reader.Kind == CypherToken.Distinct && reader.Peek(1) is not (CypherToken.RightParen or CypherToken.Comma or CypherToken.Dot);
        if (distinct)
            reader.Read();
        var arguments = reader.Kind == CypherToken.RightParen ? [] : Arguments(reader);
        if (name.Equals("trim", StringComparison.OrdinalIgnoreCase) && arguments.Count == 1 && reader.Accept(CypherToken.From))
            return new FunctionCall("btrim", Distinct: false, [Argument(reader), arguments[0]]) { Position = End(reader, position) };

        reader.Expect(CypherToken.RightParen);
        if (name.Equals("normalize", StringComparison.OrdinalIgnoreCase) && arguments is [_, Variable { Name: "NFC" or "NFD" or "NFKC" or "NFKD" } form])
            arguments[1] = new Literal(form.Name) { Position = form.Position };
        return new FunctionCall(name, distinct, arguments.ToSyntaxList()) { Position = position };
    }

    /// <summary>The token behind the name and its parts, which are parted by dots.</summary>
    public static CypherToken NamePartsHere(TokenReader reader, out int nameParts)
    {
        nameParts = 1;
        var next = reader.Rest.ConsumeToken().Remainder.ConsumeToken();
        while (next.Value.Kind == CypherToken.Dot)
        {
            var name = next.Remainder.ConsumeToken();
            if (!name.Value.Kind.IsName())
                break;
            nameParts++;
            next = name.Remainder.ConsumeToken();
        }

        return next.Value.Kind;
    }

    public static string QualifiedName(TokenReader reader, int nameParts)
    {
        var name = reader.Name();
        for (; nameParts > 1; nameParts--)
        {
            reader.Expect(CypherToken.Dot);
            name = $"{name}.{reader.Name()}";
        }

        return name;
    }

    private static List<Expression> Arguments(TokenReader reader) => reader.WithBar(ends: false, r => r.CommaSeparated(ExpressionParser.Parse));

    private static Expression Argument(TokenReader reader) => reader.WithBar(ends: false, ExpressionParser.Parse);

    private static string? TrimSide(TokenReader reader) => (reader.Kind, reader.Peek(1)) switch
    {
        (_, CypherToken.RightParen or CypherToken.Dot or CypherToken.Comma) => null,
        (CypherToken.Both, _) => "btrim",
        (CypherToken.Leading, _) => "ltrim",
        (CypherToken.Trailing, _) => "rtrim",
        _ => null,
    };

    /// <summary><c>trim(LEADING 'x' FROM text)</c> is <c>ltrim(text, 'x')</c>, and so for the other sides.</summary>
    private static FunctionCall Trim(TokenReader reader, string function, int position)
    {
        reader.Read();
        var characters = reader.Kind == CypherToken.From ? null : Argument(reader);
        if (characters is Literal { Value: { Kind: CypherValueKind.String } trimmed } && trimmed.AsString().EnumerateRunes().Count() != 1)
            throw SyntaxError.At(reader.Text, position, "trim(… FROM …) takes away one character; btrim(), ltrim() and rtrim() take several", "InvalidArgumentValue");
        reader.Expect(CypherToken.From);
        var text = Argument(reader);
        return new FunctionCall(function, Distinct: false, characters is null ? [text] : [text, characters]) { Position = End(reader, position) };
    }

    private static int End(TokenReader reader, int position)
    {
        reader.Expect(CypherToken.RightParen);
        return position;
    }
}
