using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Expressions that are not made of operators.</summary>
internal static partial class ExpressionParser
{
    private static Expression Primary(TokenReader reader)
    {
        var position = reader.Position;
        switch (reader.Kind)
        {
            case CypherToken.Integer:
                return new Literal(LiteralReader.Integer(reader.Read(), negative: false)) { Position = position };
            case CypherToken.Float:
                return new Literal(LiteralReader.Float(reader.Read())) { Position = position };
            case CypherToken.String:
                return new Literal(LiteralReader.String(reader.Read())) { Position = position };
            case CypherToken.Parameter:
                return new Parameter(LiteralReader.Parameter(reader.Read())) { Position = position };
            case CypherToken.LeftBracket:
                return ListStart(reader);
            case CypherToken.LeftBrace:
                return Map(reader);
            case CypherToken.LeftParen:
                return PatternParser.StartsPattern(reader, 0) ? Pattern(reader) : Parenthesized(reader);
            case CypherToken.Identifier or CypherToken.QuotedIdentifier:
                return Named(reader);
            default:
                return reader.Kind.IsKeyword() ? FromKeyword(reader, position) : throw reader.Unexpected("an expression");
        }
    }

    private static Expression FromKeyword(TokenReader reader, int position)
    {
        var following = reader.Peek(1);
        switch (reader.Kind, following)
        {
            case (CypherToken.Exists, CypherToken.LeftBrace):
                return Subquery(reader, SubqueryKind.Exists);
            case (CypherToken.Count, CypherToken.LeftBrace):
                return Subquery(reader, SubqueryKind.Count);
            case (CypherToken.Collect, CypherToken.LeftBrace):
                return Subquery(reader, SubqueryKind.Collect);
            case (CypherToken.Count, CypherToken.LeftParen) when reader.Peek(2) == CypherToken.Asterisk:
                return CountStar(reader);
            case (CypherToken.All, CypherToken.LeftParen) when IsElementSource(reader, 2):
                return QuantifierOf(reader, Quantifier.All);
            case (CypherToken.Any, CypherToken.LeftParen) when IsElementSource(reader, 2):
                return QuantifierOf(reader, Quantifier.Any);
            case (CypherToken.None_, CypherToken.LeftParen) when IsElementSource(reader, 2):
                return QuantifierOf(reader, Quantifier.None);
            case (CypherToken.Single, CypherToken.LeftParen) when IsElementSource(reader, 2):
                return QuantifierOf(reader, Quantifier.Single);
            case (CypherToken.Reduce, CypherToken.LeftParen) when reader.Peek(3) == CypherToken.Equal:
                return Reduce(reader);
            case (CypherToken.ShortestPath or CypherToken.AllShortestPaths, CypherToken.LeftParen):
                return Pattern(reader);
            case (CypherToken.Case, not CypherToken.Dot):
                return Case(reader);
            case (CypherToken.True, _):
                return Constant(reader, true);
            case (CypherToken.False, _):
                return Constant(reader, false);
            case (CypherToken.Null, _):
                return Constant(reader, CypherValue.Null);
            case (CypherToken.NaN, _):
                return Constant(reader, double.NaN);
            case (CypherToken.Inf or CypherToken.Infinity, _):
                return Constant(reader, double.PositiveInfinity);
        }

        if (reader.Kind.IsStructural() && !following.CanFollowVariable())
            throw reader.Unexpected("an expression");
        return Named(reader);

        Literal Constant(TokenReader from, CypherValue value)
        {
            from.Read();
            return new Literal(value) { Position = position };
        }
    }

    /// <summary>What starts with a name: a call of a function in any namespace, a map projection, a variable.</summary>
    private static Expression Named(TokenReader reader)
    {
        var position = reader.Position;
        if (FunctionParser.NamePartsHere(reader, out var nameParts) == CypherToken.LeftParen)
            return FunctionParser.Call(reader, nameParts);

        var variable = new Variable(reader.Name()) { Position = position };
        return reader.Kind == CypherToken.LeftBrace ? MapProjectionOf(reader, variable) : variable;
    }

    private static Expression Parenthesized(TokenReader reader)
    {
        reader.Expect(CypherToken.LeftParen);
        var inner = Inner(reader);
        reader.Expect(CypherToken.RightParen);
        return inner;
    }

    private static PatternExpression Pattern(TokenReader reader)
    {
        var position = reader.Position;
        return new PatternExpression(reader.WithBar(ends: false, PatternParser.Anonymous)) { Position = position };
    }

    private static CountStar CountStar(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.Count);
        reader.Expect(CypherToken.LeftParen);
        reader.Expect(CypherToken.Asterisk);
        reader.Expect(CypherToken.RightParen);
        return new CountStar { Position = position };
    }

    private static SubqueryExpression Subquery(TokenReader reader, SubqueryKind kind)
    {
        var position = reader.Read().Position.Absolute;
        reader.Expect(CypherToken.LeftBrace);
        var query = reader.WithBar<Query>(ends: false, PatternParser.StartsPathPattern(reader) ? PatternAlone : QueryGrammar.ReadQuery);
        reader.Expect(CypherToken.RightBrace);
        return new SubqueryExpression(kind, query) { Position = position };
    }

    private static SingleQuery PatternAlone(TokenReader reader)
    {
        var position = reader.Position;
        var patterns = reader.CommaSeparated(PatternParser.PathPattern).ToSyntaxList();
        var where = reader.Accept(CypherToken.Where) ? Parse(reader) : null;
        return new SingleQuery([new MatchClause(Optional: false, patterns, where) { Position = position }]) { Position = position };
    }

    private static CaseExpression Case(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.Case);
        var subject = reader.Kind == CypherToken.When ? null : Parse(reader);
        var branches = new List<CaseBranch>();
        do
        {
            var branchPosition = reader.Expect(CypherToken.When);
            var tests = subject is null ? [Parse(reader)] : reader.CommaSeparated(CaseTest);
            reader.Expect(CypherToken.Then);
            branches.Add(new CaseBranch(tests.ToSyntaxList(), Parse(reader)) { Position = branchPosition });
        }
        while (reader.Kind == CypherToken.When);

        var otherwise = reader.Accept(CypherToken.Else) ? Parse(reader) : null;
        reader.Expect(CypherToken.End);
        return new CaseExpression(subject, branches.ToSyntaxList(), otherwise) { Position = position };
    }

    private static Expression CaseTest(TokenReader reader)
    {
        var subject = new CaseSubject { Position = reader.Position };
        return reader.Kind switch
        {
            var kind when ComparisonOf(kind) is not null => CompareRest(reader, subject),
            CypherToken.Starts or CypherToken.Ends or CypherToken.RegexMatch or CypherToken.DoubleColon => PredicateRest(reader, subject),
            CypherToken.Is when !IsTypeTest(reader) => PredicateRest(reader, subject),
            _ => Parse(reader),
        };
    }

    // Neo4j 5 takes CONTAINS, IN and IS :: after no WHEN.
    private static bool IsTypeTest(TokenReader reader) =>
        reader.Peek(reader.Peek(1) == CypherToken.Not ? 2 : 1) == CypherToken.DoubleColon;
}
