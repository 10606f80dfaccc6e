using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Parsing;

/// <summary>What follows an expression and binds tightest: <c>.key</c>, <c>[index]</c>, <c>[from..to]</c>, <c>:Label</c>.</summary>
internal static partial class ExpressionParser
{
    /// <summary>What SET and REMOVE change: as <see cref="Postfix"/>, but labels are left to the clause.</summary>
    public static Expression Target(TokenReader reader) => Accesses(reader, Primary(reader));

    private static Expression Postfix(TokenReader reader) => PostfixRest(reader, Primary(reader));

    private static Expression PostfixRest(TokenReader reader, Expression subject)
    {
        subject = Accesses(reader, subject);
        while (reader.Kind == CypherToken.Colon && StartsLabel(reader.Peek(1)))
        {
            reader.Read();
            subject = new LabelPredicate(subject, PatternParser.Labels(reader)) { Position = subject.Position };
        }

        return subject;
    }

    private static bool StartsLabel(CypherToken kind) =>
        kind.IsName() || kind is CypherToken.Exclamation or CypherToken.Percent or CypherToken.LeftParen or CypherToken.Dollar or CypherToken.Parameter;

    private static Expression Accesses(TokenReader reader, Expression subject)
    {
        while (true)
        {
            if (reader.Accept(CypherToken.Dot))
                subject = new PropertyAccess(subject, reader.Name()) { Position = subject.Position };
            else if (reader.Kind == CypherToken.LeftBracket)
                subject = Index(reader, subject);
            else
                return subject;
        }
    }

    private static Expression Index(TokenReader reader, Expression subject)
    {
        reader.Expect(CypherToken.LeftBracket);
        var from = reader.Kind == CypherToken.DoubleDot ? null : Inner(reader);
        if (reader.Accept(CypherToken.DoubleDot))
        {
            var to = reader.Kind == CypherToken.RightBracket && from is not null ? null : Inner(reader);
            reader.Expect(CypherToken.RightBracket);
            return new SliceAccess(subject, from, to) { Position = subject.Position };
        }

        reader.Expect(CypherToken.RightBracket);
        return new IndexAccess(subject, from!) { Position = subject.Position };
    }

    /// <summary>An expression inside brackets of its own, where a <c>|</c> does not end it.</summary>
    private static Expression Inner(TokenReader reader) => reader.WithBar(ends: false, Parse);
}
