using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Label and type expressions: <c>|</c> binds loosest, then <c>&amp;</c> and the older <c>:</c>, then <c>!</c>.</summary>
internal static partial class PatternParser
{
    public static LabelExpression Labels(TokenReader reader)
    {
        var left = LabelConjunctionOf(reader);
        while (reader.Kind == CypherToken.Bar && !BarEndsExpression(reader))
        {
            reader.Read();
            var colon = reader.Accept(CypherToken.Colon);
            left = new LabelDisjunction(left, LabelConjunctionOf(reader), colon) { Position = left.Position };
        }

        return left;
    }

    /// <summary>
    /// Whether the <c>|</c> here belongs to the comprehension around the expression and not to it: it is then the last one
    /// before the closing bracket, as in <c>[n IN nodes WHERE n:A|B | n.name]</c>.
    /// </summary>
    public static bool BarEndsExpression(TokenReader reader)
    {
        if (!reader.BarEndsExpression)
            return false;

        var depth = 0;
        for (var next = reader.Rest.ConsumeToken().Remainder.ConsumeToken(); next.HasValue; next = next.Remainder.ConsumeToken())
        {
            switch (next.Value.Kind)
            {
                case CypherToken.LeftParen or CypherToken.LeftBracket or CypherToken.LeftBrace:
                    depth++;
                    break;
                case CypherToken.RightParen or CypherToken.RightBracket or CypherToken.RightBrace:
                    if (--depth < 0)
                        return true;
                    break;
                case CypherToken.Bar when depth == 0:
                    return false;
            }
        }

        return true;
    }

    private static LabelExpression LabelConjunctionOf(TokenReader reader)
    {
        var left = LabelFactor(reader);
        while (reader.Kind is CypherToken.Ampersand or CypherToken.Colon)
        {
            var colon = reader.Read().Kind == CypherToken.Colon;
            left = new LabelConjunction(left, LabelFactor(reader), colon) { Position = left.Position };
        }

        return left;
    }

    private static LabelExpression LabelFactor(TokenReader reader)
    {
        var negations = new List<int>();
        while (reader.Kind == CypherToken.Exclamation)
            negations.Add(reader.Read().Position.Absolute);
        var label = LabelPrimary(reader);
        for (var i = negations.Count - 1; i >= 0; i--)
            label = new LabelNegation(label) { Position = negations[i] };
        return label;
    }

    private static LabelExpression LabelPrimary(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Accept(CypherToken.Percent))
            return new LabelWildcard { Position = position };
        if (!reader.Accept(CypherToken.LeftParen))
            return new LabelTerm(Label(reader)) { Position = position };

        var inner = reader.WithBar(ends: false, Labels);
        reader.Expect(CypherToken.RightParen);
        return inner;
    }

    /// <summary>A name, <c>$(expression)</c>, <c>$all(expression)</c> or <c>$any(expression)</c>.</summary>
    public static LabelName Label(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Kind is not (CypherToken.Dollar or CypherToken.Parameter) || reader.Peek(1) != CypherToken.LeftParen)
            return reader.Kind.IsName() ? new LabelName(reader.Name(), null) { Position = position } : throw reader.Unexpected("a label or type");

        var any = reader.Current.Span.EqualsValueIgnoreCase("$any");
        if (!any && reader.Kind == CypherToken.Parameter && !reader.Current.Span.EqualsValueIgnoreCase("$all"))
            throw reader.Unexpected("$all", "$any");
        reader.Read();
        reader.Expect(CypherToken.LeftParen);
        var expression = reader.WithBar(ends: false, ExpressionParser.Parse);
        reader.Expect(CypherToken.RightParen);
        return new LabelName(null, expression, any) { Position = position };
    }
}
