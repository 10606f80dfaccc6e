using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Path patterns and their nodes and relationships.</summary>
internal static partial class PatternParser
{
    /// <summary>Whether a path pattern with its optional variable and selector starts here, rather than a clause.</summary>
    public static bool StartsPathPattern(TokenReader reader) => reader.Kind switch
    {
        CypherToken.LeftParen => true,
        CypherToken.ShortestPath or CypherToken.AllShortestPaths => reader.Peek(1) == CypherToken.LeftParen,
        CypherToken.Any or CypherToken.All or CypherToken.Shortest => true,
        var kind => kind.IsName() && reader.Peek(1) == CypherToken.Equal,
    };

    public static PathPattern PathPattern(TokenReader reader)
    {
        var position = reader.Position;
        string? variable = null;
        if (reader.Kind.IsName() && reader.Peek(1) == CypherToken.Equal)
        {
            variable = reader.Name();
            reader.Read();
        }

        return Anonymous(reader) with { Variable = variable, Position = position };
    }

    /// <summary>A path pattern without a variable before it.</summary>
    public static PathPattern Anonymous(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Kind is CypherToken.ShortestPath or CypherToken.AllShortestPaths && reader.Peek(1) == CypherToken.LeftParen)
        {
            var kind = reader.Kind == CypherToken.ShortestPath ? PathSelectorKind.ShortestPathFunction : PathSelectorKind.AllShortestPathsFunction;
            reader.Read();
            reader.Read();
            var inner = Elements(reader);
            reader.Expect(CypherToken.RightParen);
            return new PathPattern(null, new PathSelector(kind, null) { Position = position }, inner) { Position = position };
        }

        return new PathPattern(null, Selector(reader), Elements(reader)) { Position = position };
    }

    private static PathSelector? Selector(TokenReader reader)
    {
        var position = reader.Position;
        switch (reader.Kind)
        {
            case CypherToken.All:
                reader.Read();
                var all = reader.Accept(CypherToken.Shortest) ? new PathSelector(PathSelectorKind.AllShortest, null) { Position = position } : null;
                AcceptPaths(reader);
                return all;
            case CypherToken.Any:
                reader.Read();
                var any = reader.Accept(CypherToken.Shortest)
                    ? new PathSelector(PathSelectorKind.Shortest, null) { Position = position }
                    : new PathSelector(PathSelectorKind.Any, Count(reader)) { Position = position };
                AcceptPaths(reader);
                return any;
            case CypherToken.Shortest:
                reader.Read();
                var count = Count(reader);
                AcceptPaths(reader);
                var groups = reader.Accept(CypherToken.Group) || reader.Accept(CypherToken.Groups);
                return new PathSelector(groups ? PathSelectorKind.ShortestGroups : PathSelectorKind.Shortest, count) { Position = position };
            default:
                return null;
        }
    }

    // Neo4j 5 takes no parameter here.
    private static Literal? Count(TokenReader reader)
    {
        var position = reader.Position;
        return reader.Kind == CypherToken.Integer ? new Literal(LiteralReader.Integer(reader.Read(), negative: false)) { Position = position } : null;
    }

    private static void AcceptPaths(TokenReader reader) => _ = reader.Accept(CypherToken.Path) || reader.Accept(CypherToken.Paths);

    private static SyntaxList<PatternElement> Elements(TokenReader reader)
    {
        var elements = new List<PatternElement> { NodeOrGroup(reader) };
        while (true)
        {
            if (StartsRelationship(reader))
            {
                elements.Add(Relationship(reader));
                elements.Add(NodeOrGroup(reader));
            }
            else if (reader.Kind == CypherToken.LeftParen)
            {
                var next = NodeOrGroup(reader);
                if (next is NodePattern && elements[^1] is NodePattern)
                    throw SyntaxError.At(reader.Text, next.Position, "A relationship is missing between two nodes");
                elements.Add(next);
            }
            else
            {
                return elements.ToSyntaxList();
            }
        }
    }

    private static bool StartsRelationship(TokenReader reader) => reader.Kind switch
    {
        CypherToken.Minus => reader.Peek(1) is CypherToken.Minus or CypherToken.LeftBracket,
        CypherToken.Less => reader.Peek(1) == CypherToken.Minus,
        _ => false,
    };

    private static PatternElement NodeOrGroup(TokenReader reader)
    {
        if (reader.Kind != CypherToken.LeftParen)
            throw reader.Unexpected("'('");
        var first = reader.Peek(1);
        var isGroup = first == CypherToken.LeftParen
            || (first.IsName() && reader.Peek(2) == CypherToken.Equal)
            || (first is CypherToken.ShortestPath or CypherToken.AllShortestPaths && reader.Peek(2) == CypherToken.LeftParen);
        return isGroup ? Group(reader) : Node(reader);
    }

    private static ParenthesizedPattern Group(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.LeftParen);
        var pattern = PathPattern(reader);
        var where = reader.Accept(CypherToken.Where) ? ExpressionParser.Parse(reader) : null;
        reader.Expect(CypherToken.RightParen);
        return new ParenthesizedPattern(pattern, where, QuantifierHere(reader)) { Position = position };
    }

    private static NodePattern Node(TokenReader reader)
    {
        var position = reader.Expect(CypherToken.LeftParen);
        var variable = ElementVariable(reader);
        var labels = LabelsHere(reader);
        var properties = Properties(reader);
        var where = reader.Accept(CypherToken.Where) ? ExpressionParser.Parse(reader) : null;
        reader.Expect(CypherToken.RightParen);
        return new NodePattern(variable, labels, properties, where) { Position = position };
    }

    private static RelationshipPattern Relationship(TokenReader reader)
    {
        var position = reader.Position;
        var left = reader.Accept(CypherToken.Less);
        reader.Expect(CypherToken.Minus);
        string? variable = null;
        LabelExpression? types = null;
        PathLength? length = null;
        Expression? properties = null;
        Expression? where = null;
        if (reader.Accept(CypherToken.LeftBracket))
        {
            variable = ElementVariable(reader);
            types = LabelsHere(reader);
            length = Length(reader);
            properties = Properties(reader);
            where = reader.Accept(CypherToken.Where) ? ExpressionParser.Parse(reader) : null;
            if (reader.Kind is CypherToken.DoubleDot or CypherToken.Minus)
                throw SyntaxError.At(reader.Text, reader.Position, "A length is written *, *2, *1.. or *1..3", "InvalidRelationshipPattern");
            reader.Expect(CypherToken.RightBracket);
        }

        reader.Expect(CypherToken.Minus);
        var right = reader.Accept(CypherToken.Greater);
        var direction = left == right ? RelationshipDirection.Both : left ? RelationshipDirection.Incoming : RelationshipDirection.Outgoing;
        return new RelationshipPattern(variable, types, length, properties, where, direction, QuantifierHere(reader)) { Position = position };
    }

    /// <summary>A name, unless it is the WHERE or IS of a pattern without a variable.</summary>
    private static string? ElementVariable(TokenReader reader)
    {
        var following = reader.Peek(1);
        return reader.Kind switch
        {
            CypherToken.Where when following is not (CypherToken.RightParen or CypherToken.RightBracket or CypherToken.Colon or CypherToken.LeftBrace) => null,
            CypherToken.Is when following.IsName() => null,
            var kind => kind.IsName() ? reader.Name() : null,
        };
    }

    private static LabelExpression? LabelsHere(TokenReader reader) =>
        reader.Accept(CypherToken.Colon) || reader.Accept(CypherToken.Is) ? Labels(reader) : null;

    private static Expression? Properties(TokenReader reader)
    {
        var position = reader.Position;
        return reader.Kind switch
        {
            CypherToken.LeftBrace => ExpressionParser.Map(reader),
            CypherToken.Parameter => new Parameter(LiteralReader.Parameter(reader.Read())) { Position = position },
            _ => null,
        };
    }

    private static PathLength? Length(TokenReader reader)
    {
        var position = reader.Position;
        if (!reader.Accept(CypherToken.Asterisk))
            return null;
        var min = Bound(reader);
        if (reader.Accept(CypherToken.DoubleDot))
            return new PathLength(min, Bound(reader)) { Position = position };
        return new PathLength(min, min) { Position = position };
    }

    private static PathQuantifier? QuantifierHere(TokenReader reader)
    {
        var position = reader.Position;
        switch (reader.Kind)
        {
            case CypherToken.Plus:
                reader.Read();
                return new PathQuantifier(1, null) { Position = position };
            case CypherToken.Asterisk:
                reader.Read();
                return new PathQuantifier(0, null) { Position = position };
            case CypherToken.LeftBrace:
                reader.Read();
                var min = Bound(reader);
                var max = reader.Accept(CypherToken.Comma) ? Bound(reader) : min ?? throw reader.Unexpected("an integer");
                reader.Expect(CypherToken.RightBrace);
                return new PathQuantifier(min ?? 0, max) { Position = position };
            default:
                return null;
        }
    }

    private static long? Bound(TokenReader reader) =>
        reader.Kind == CypherToken.Integer ? LiteralReader.Integer(reader.Read(), negative: false).AsInteger() : null;
}
