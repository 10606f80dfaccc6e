using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Lists, maps, and what walks over a list.</summary>
internal static partial class ExpressionParser
{
    /// <summary>Whether the tokens so far ahead are <c>name IN</c>.</summary>
    private static bool IsElementSource(TokenReader reader, int ahead) =>
        reader.Peek(ahead).IsName() && reader.Peek(ahead + 1) == CypherToken.In;

    private static Expression ListStart(TokenReader reader)
    {
        if (IsElementSource(reader, 1))
            return ListComprehensionOf(reader);
        if (IsPatternComprehension(reader))
            return PatternComprehensionOf(reader);

        var position = reader.Expect(CypherToken.LeftBracket);
        var items = reader.Kind == CypherToken.RightBracket ? [] : reader.CommaSeparated(Inner);
        reader.Expect(CypherToken.RightBracket);
        return new ListLiteral(items.ToSyntaxList()) { Position = position };
    }

    /// <summary>A list whose first item starts like a pattern is a comprehension when WHERE or <c>|</c> comes before a comma or its end.</summary>
    private static bool IsPatternComprehension(TokenReader reader)
    {
        var pattern = reader.Peek(1).IsName() && reader.Peek(2) == CypherToken.Equal ? 3 : 1;
        if (!PatternParser.StartsPattern(reader, pattern))
            return false;

        var depth = 0;
        for (var rest = reader.Rest.ConsumeToken().Remainder.ConsumeToken(); rest.HasValue; rest = rest.Remainder.ConsumeToken())
        {
            switch (rest.Value.Kind)
            {
                case CypherToken.LeftParen or CypherToken.LeftBracket or CypherToken.LeftBrace:
                    depth++;
                    break;
                case CypherToken.RightParen or CypherToken.RightBracket or CypherToken.RightBrace:
                    if (--depth < 0)
                        return false;
                    break;
                case CypherToken.Comma when depth == 0:
                    return false;
                case CypherToken.Bar or CypherToken.Where when depth == 0:
                    return true;
            }
        }

        return false;
    }

    private static ListComprehension ListComprehensionOf(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.LeftBracket);
        var (variable, list) = ElementSource(reader);
        var where = reader.Accept(CypherToken.Where) ? reader.WithBar(ends: true, Parse) : null;
        var result = reader.Accept(CypherToken.Bar) ? Inner(reader) : null;
        reader.Expect(CypherToken.RightBracket);
        return new ListComprehension(variable, list, where, result) { Position = position };
    }

    private static PatternComprehension PatternComprehensionOf(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.LeftBracket);
        var pattern = reader.WithBar(ends: false, PatternParser.PathPattern);
        var where = reader.Accept(CypherToken.Where) ? reader.WithBar(ends: true, Parse) : null;
        reader.Expect(CypherToken.Bar);
        var result = Inner(reader);
        reader.Expect(CypherToken.RightBracket);
        return new PatternComprehension(pattern, where, result) { Position = position };
    }

    private static (string Variable, Expression List) ElementSource(TokenReader reader)
    {
        var variable = reader.Name();
        reader.Expect(CypherToken.In);
        return (variable, reader.WithBar(ends: true, Parse));
    }

    private static QuantifierExpression QuantifierOf(TokenReader reader, Quantifier quantifier)
    {
        var position = reader.Read().Position.Absolute;
        reader.Expect(CypherToken.LeftParen);
        var variable = reader.Name();
        reader.Expect(CypherToken.In);
        var list = Inner(reader);
        reader.Expect(CypherToken.Where);
        var where = Inner(reader);
        reader.Expect(CypherToken.RightParen);
        return new QuantifierExpression(quantifier, variable, list, where) { Position = position };
    }

    private static ReduceExpression Reduce(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.Reduce);
        reader.Expect(CypherToken.LeftParen);
        var accumulator = reader.Name();
        reader.Expect(CypherToken.Equal);
        var initial = Inner(reader);
        reader.Expect(CypherToken.Comma);
        var (variable, list) = ElementSource(reader);
        reader.Expect(CypherToken.Bar);
        var step = Inner(reader);
        reader.Expect(CypherToken.RightParen);
        return new ReduceExpression(accumulator, initial, variable, list, step) { Position = position };
    }

    public static MapLiteral Map(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.LeftBrace);
        var entries = reader.Kind == CypherToken.RightBrace ? [] : reader.CommaSeparated(Entry);
        reader.Expect(CypherToken.RightBrace);
        return new MapLiteral(entries.ToSyntaxList()) { Position = position };
    }

    private static MapEntry Entry(TokenReader reader)
    {
        var position = reader.Position;
        var key = reader.Name();
        reader.Expect(CypherToken.Colon);
        return new MapEntry(key, Inner(reader)) { Position = position };
    }

    private static MapProjection MapProjectionOf(TokenReader reader, Variable subject)
    {
        reader.Expect(CypherToken.LeftBrace);
        var items = reader.Kind == CypherToken.RightBrace ? [] : reader.CommaSeparated(ProjectionSelector);
        reader.Expect(CypherToken.RightBrace);
        return new MapProjection(subject, items.ToSyntaxList()) { Position = subject.Position };
    }

    private static MapProjectionItem ProjectionSelector(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Accept(CypherToken.Dot))
        {
            return reader.Accept(CypherToken.Asterisk)
                ? new AllPropertiesSelector { Position = position }
                : new PropertySelector(reader.Name()) { Position = position };
        }

        var name = reader.Name();
        return reader.Accept(CypherToken.Colon)
            ? new MapProjectionEntry(name, Inner(reader)) { Position = position }
            : new VariableSelector(name) { Position = position };
    }
}
