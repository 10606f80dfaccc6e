using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Parsing;

/// <summary>
/// The operators of expressions, by precedence climbing on the token list. Written by hand because a ladder of eleven
/// combinators costs some hundred delegate calls for a single literal, and because telling <c>(a)-[r]->(b)</c> from
/// <c>(a) - b</c> takes looking ahead, which combinators do by parsing twice.
/// </summary>
internal static partial class ExpressionParser
{
    /// <summary>From OR, which binds loosest, up to AND; NOT and the comparisons are tighter.</summary>
    public static Expression Parse(TokenReader reader) => Binary(reader, 0);

    private static Expression Binary(TokenReader reader, int level)
    {
        if (level == BinaryLevels.Length)
            return Not(reader);
        var (kind, @operator) = BinaryLevels[level];
        var left = Binary(reader, level + 1);
        while (reader.Kind == kind)
        {
            reader.Read();
            left = new BinaryExpression(@operator, left, Binary(reader, level + 1)) { Position = left.Position };
        }

        return left;
    }

    private static readonly (CypherToken Token, BinaryOperator Operator)[] BinaryLevels =
        [(CypherToken.Or, BinaryOperator.Or), (CypherToken.Xor, BinaryOperator.Xor), (CypherToken.And, BinaryOperator.And)];

    private static Expression Not(TokenReader reader)
    {
        if (reader.Kind != CypherToken.Not)
            return CompareRest(reader, Predicate(reader));

        var positions = new List<int>();
        while (reader.Kind == CypherToken.Not)
            positions.Add(reader.Read().Position.Absolute);
        var operand = CompareRest(reader, Predicate(reader));
        for (var i = positions.Count - 1; i >= 0; i--)
            operand = new UnaryExpression(UnaryOperator.Not, operand) { Position = positions[i] };
        return operand;
    }

    private static Expression CompareRest(TokenReader reader, Expression first)
    {
        if (ComparisonOf(reader.Kind) is null)
            return first;

        var rest = new List<ComparisonPart>();
        while (ComparisonOf(reader.Kind) is { } comparison)
        {
            var position = reader.Read().Position.Absolute;
            rest.Add(new ComparisonPart(comparison, Predicate(reader)) { Position = position });
        }

        return new ComparisonExpression(first, rest.ToSyntaxList()) { Position = first.Position };
    }

    private static ComparisonOperator? ComparisonOf(CypherToken kind) => kind switch
    {
        CypherToken.Equal => ComparisonOperator.Equal,
        CypherToken.NotEqual => ComparisonOperator.NotEqual,
        CypherToken.Less => ComparisonOperator.Less,
        CypherToken.LessOrEqual => ComparisonOperator.LessOrEqual,
        CypherToken.Greater => ComparisonOperator.Greater,
        CypherToken.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private static Expression Predicate(TokenReader reader) => PredicateRest(reader, Sum(reader));

    /// <summary>What binds between comparisons and arithmetic, and does not chain: IN, STARTS WITH, ENDS WITH, CONTAINS, =~, IS …, ::.</summary>
    private static Expression PredicateRest(TokenReader reader, Expression left)
    {
        return reader.Kind switch
        {
            CypherToken.In => Operator(reader, left, BinaryOperator.In, words: 1),
            CypherToken.Contains => Operator(reader, left, BinaryOperator.Contains, words: 1),
            CypherToken.RegexMatch => Operator(reader, left, BinaryOperator.RegexMatch, words: 1),
            CypherToken.Starts when reader.Peek(1) == CypherToken.With => Operator(reader, left, BinaryOperator.StartsWith, words: 2),
            CypherToken.Ends when reader.Peek(1) == CypherToken.With => Operator(reader, left, BinaryOperator.EndsWith, words: 2),
            CypherToken.Is => Is(reader, left),
            CypherToken.DoubleColon => TypeTest(reader, left, negated: false),
            _ => left,
        };
    }

    private static BinaryExpression Operator(TokenReader reader, Expression left, BinaryOperator @operator, int words)
    {
        for (; words > 0; words--)
            reader.Read();
        return new BinaryExpression(@operator, left, Sum(reader)) { Position = left.Position };
    }

    private static Expression Is(TokenReader reader, Expression operand)
    {
        reader.Expect(CypherToken.Is);
        var negated = reader.Accept(CypherToken.Not);
        switch (reader.Kind)
        {
            case CypherToken.Null:
                reader.Read();
                return new NullPredicate(operand, negated) { Position = operand.Position };
            case CypherToken.DoubleColon or CypherToken.Typed:
                return TypeTest(reader, operand, negated);
            case CypherToken.Normalized:
                reader.Read();
                return new NormalizedPredicate(operand, "NFC", negated) { Position = operand.Position };
            case CypherToken.Identifier when reader.Peek(1) == CypherToken.Normalized && IsNormalForm(reader):
                var form = reader.Name().ToUpperInvariant();
                reader.Read();
                return new NormalizedPredicate(operand, form, negated) { Position = operand.Position };
            default:
                if (negated)
                    throw reader.Unexpected("NULL", "'::'", "NORMALIZED");
                return new LabelPredicate(operand, PatternParser.Labels(reader)) { Position = operand.Position };
        }
    }

    private static bool IsNormalForm(TokenReader reader) =>
        reader.IsWord("NFC") || reader.IsWord("NFD") || reader.IsWord("NFKC") || reader.IsWord("NFKD");

    private static TypePredicate TypeTest(TokenReader reader, Expression operand, bool negated)
    {
        reader.Read();
        return new TypePredicate(operand, ValueTypeParser.Parse(reader), negated) { Position = operand.Position };
    }

    private static Expression Sum(TokenReader reader)
    {
        var left = Product(reader);
        while (true)
        {
            BinaryOperator @operator;
            switch (reader.Kind)
            {
                case CypherToken.Plus: @operator = BinaryOperator.Add; break;
                case CypherToken.Minus: @operator = BinaryOperator.Subtract; break;
                case CypherToken.DoubleBar: @operator = BinaryOperator.Concatenate; break;
                default: return left;
            }

            reader.Read();
            left = new BinaryExpression(@operator, left, Product(reader)) { Position = left.Position };
        }
    }

    private static Expression Product(TokenReader reader)
    {
        var left = Power(reader);
        while (true)
        {
            BinaryOperator @operator;
            switch (reader.Kind)
            {
                case CypherToken.Asterisk: @operator = BinaryOperator.Multiply; break;
                case CypherToken.Slash: @operator = BinaryOperator.Divide; break;
                case CypherToken.Percent: @operator = BinaryOperator.Modulo; break;
                default: return left;
            }

            reader.Read();
            left = new BinaryExpression(@operator, left, Power(reader)) { Position = left.Position };
        }
    }

    /// <summary>Associates to the left, and binds less tightly than a sign: <c>-2 ^ 2</c> is 4.</summary>
    private static Expression Power(TokenReader reader)
    {
        var left = Signed(reader);
        while (reader.Accept(CypherToken.Caret))
            left = new BinaryExpression(BinaryOperator.Power, left, Signed(reader)) { Position = left.Position };
        return left;
    }

    private static Expression Signed(TokenReader reader)
    {
        if (reader.Kind is not (CypherToken.Plus or CypherToken.Minus))
            return Postfix(reader);

        var signs = new List<(UnaryOperator Operator, int Position)>();
        while (reader.Kind is CypherToken.Plus or CypherToken.Minus)
        {
            var sign = reader.Kind == CypherToken.Minus ? UnaryOperator.Minus : UnaryOperator.Plus;
            signs.Add((sign, reader.Read().Position.Absolute));
        }

        var last = signs[^1];
        Expression operand;
        if (last.Operator == UnaryOperator.Minus
            && reader.Kind is CypherToken.Integer or CypherToken.Float or CypherToken.Inf or CypherToken.Infinity)
        {
            operand = PostfixRest(reader, NegativeNumber(reader, last.Position));
            signs.RemoveAt(signs.Count - 1);
        }
        else
        {
            operand = Postfix(reader);
        }

        for (var i = signs.Count - 1; i >= 0; i--)
            operand = new UnaryExpression(signs[i].Operator, operand) { Position = signs[i].Position };
        return operand;
    }

    private static Literal NegativeNumber(TokenReader reader, int position)
    {
        var token = reader.Read();
        CypherValue value = token.Kind switch
        {
            CypherToken.Integer => LiteralReader.Integer(token, negative: true),
            CypherToken.Float => -LiteralReader.Float(token).AsFloat(),
            _ => double.NegativeInfinity,
        };
        return new Literal(value) { Position = position };
    }
}
