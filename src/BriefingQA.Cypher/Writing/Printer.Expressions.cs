using System.Globalization;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Writing;

internal sealed partial class Printer
{
    // Whether a | would end the expression being written, so that one inside it needs parentheses.
    private bool _beforeBar;

    public void Write(Expression expression) => WriteAtLeast(Precedence.Or, expression);

    private void WriteBeforeBar(Expression expression)
    {
        var before = _beforeBar;
        _beforeBar = true;
        Write(expression);
        _beforeBar = before;
    }

    private void WriteAtLeast(Precedence precedence, Expression expression)
    {
        var parentheses = expression.Precedence() < precedence || (_beforeBar && HasBar(expression));
        if (parentheses)
            _text.Append('(');
        WriteBare(expression);
        if (parentheses)
            _text.Append(')');
    }

    private static bool HasBar(Expression expression) =>
        expression is LabelPredicate { Labels: LabelDisjunction } or TypePredicate { Type.Name: "UNION" };

    private void WriteBare(Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                Write(literal.Value);
                break;
            case Variable variable:
                _text.Append(VariableName(variable.Name));
                break;
            case Parameter parameter:
                var name = parameter.Name;
                _text.Append('$').Append(CypherTokenizer.IsWord(name) || name.All(char.IsAsciiDigit) ? name : Quoted(name));
                break;
            case PropertyAccess access:
                WriteAtLeast(Precedence.Postfix, access.Subject);
                _text.Append('.').Append(Name(access.Key));
                break;
            case IndexAccess access:
                WriteAtLeast(Precedence.Postfix, access.Subject);
                _text.Append('[');
                Write(access.Index);
                _text.Append(']');
                break;
            case SliceAccess slice:
                WriteAtLeast(Precedence.Postfix, slice.List);
                _text.Append('[');
                WriteOptional("", slice.From);
                _text.Append("..");
                WriteOptional("", slice.To);
                _text.Append(']');
                break;
            case UnaryExpression unary:
                Write(unary);
                break;
            case BinaryExpression binary:
                var precedence = binary.Operator.Precedence();
                // Of the operators only these do not chain.
                WriteAtLeast(precedence == Precedence.Predicate ? Precedence.Sum : precedence, binary.Left);
                _text.Append(' ').Append(Spelling(binary.Operator)).Append(' ');
                WriteAtLeast(precedence + 1, binary.Right);
                break;
            case ComparisonExpression comparison:
                WriteAtLeast(Precedence.Predicate, comparison.First);
                foreach (var part in comparison.Rest)
                {
                    _text.Append(' ').Append(Spelling(part.Operator)).Append(' ');
                    WriteAtLeast(Precedence.Predicate, part.Right);
                }

                break;
            case NullPredicate predicate:
                WriteAtLeast(Precedence.Sum, predicate.Operand);
                _text.Append(predicate.Negated ? " IS NOT NULL" : " IS NULL");
                break;
            case TypePredicate predicate:
                WriteAtLeast(Precedence.Sum, predicate.Operand);
                _text.Append(predicate.Negated ? " IS NOT :: " : " IS :: ");
                Write(predicate.Type);
                break;
            case NormalizedPredicate predicate:
                WriteAtLeast(Precedence.Sum, predicate.Operand);
                _text.Append(predicate.Negated ? " IS NOT " : " IS ").Append(predicate.Form).Append(" NORMALIZED");
                break;
            case LabelPredicate predicate:
                WriteAtLeast(Precedence.Postfix, predicate.Operand);
                _text.Append(':');
                Write(predicate.Labels, LabelPrecedence.Disjunction);
                break;
            case FunctionCall call:
                _text.AppendJoin('.', call.Name.Split('.').Select(Name)).Append('(').Append(call.Distinct ? "DISTINCT " : "");
                WriteList(call.Arguments, ", ", Write);
                _text.Append(')');
                break;
            case CountStar:
                _text.Append("count(*)");
                break;
            case PatternExpression pattern:
                Write(pattern.Pattern);
                break;
            case SubqueryExpression subquery:
                _text.Append(subquery.Kind.ToString().ToUpperInvariant()).Append(' ');
                WriteSubquery(subquery.Query);
                break;
            case CaseSubject:
                break;
            default:
                WriteCompound(expression);
                break;
        }
    }

    private void Write(UnaryExpression unary)
    {
        _text.Append(unary.Operator switch { UnaryOperator.Not => "NOT ", UnaryOperator.Minus => "-", _ => "+" });
        // A minus before a number is read as the number's own.
        var isNumber = unary.Operand is Literal { Value.Kind: CypherValueKind.Integer or CypherValueKind.Float };
        WriteAtLeast(
            unary.Operator == UnaryOperator.Not ? Precedence.Not : isNumber ? Precedence.Postfix : Precedence.Sign,
            unary.Operand);
    }

    private void Write(BriefingQA.Cypher.Syntax.ValueType type)
    {
        if (type.Name == "UNION")
        {
            WriteList(type.Arguments, " | ", Write);
            return;
        }

        _text.Append(type.Name);
        if (type.Arguments.Count > 0)
        {
            _text.Append('<');
            WriteList(type.Arguments, ", ", Write);
            _text.Append('>');
        }

        if (type.NotNull)
            _text.Append(" NOT NULL");
    }

    private void Write(CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Null:
                _text.Append("null");
                break;
            case CypherValueKind.Boolean:
                _text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case CypherValueKind.Integer:
                _text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}");
                break;
            case CypherValueKind.Float:
                _text.Append(Spelling(value.AsFloat()));
                break;
            case CypherValueKind.String:
                WriteString(value.AsString());
                break;
            default:
                throw new ArgumentException($"A literal cannot be {value.Kind}; use a parameter.", nameof(value));
        }
    }

    private static string Spelling(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        return digits.AsSpan().ContainsAny('.', 'E') ? digits : $"{digits}.0";
    }

    private void WriteString(string value)
    {
        _text.Append('\'');
        foreach (var c in value)
        {
            _ = c switch
            {
                '\'' => _text.Append("\\'"),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                _ => _text.Append(c),
            };
        }

        _text.Append('\'');
    }

    private static string Spelling(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Add => "+",
        BinaryOperator.Concatenate => "||",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        BinaryOperator.In => "IN",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.RegexMatch => "=~",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, null),
    };

    private static string Spelling(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, null),
    };
}
