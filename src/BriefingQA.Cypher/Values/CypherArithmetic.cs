namespace BriefingQA.Cypher.Values;

/// <summary>The operators <c>+ - * / % ^ ||</c> and the signs. An operand that is null gives null.</summary>
/// <remarks>All throw <see cref="CypherRuntimeException"/> for operands of a wrong type, for integers that overflow, and for integers divided by zero.</remarks>
internal static class CypherArithmetic
{
    /// <summary>Numbers, strings (also with a number or a time), lists (also with one item), and times with durations.</summary>
    public static CypherValue Add(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        var (kind, rightKind) = (left.Kind, right.Kind);
        if (kind == CypherValueKind.Integer && rightKind == CypherValueKind.Integer)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            var sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) < 0 ? throw CypherError.Overflow($"{a} + {b}") : sum;
        }

        if (IsNumber(kind) && IsNumber(rightKind))
            return left.AsNumber() + right.AsNumber();
        if (kind == CypherValueKind.List || rightKind == CypherValueKind.List)
            return Join(left, right);
        if (kind == CypherValueKind.String && rightKind == CypherValueKind.String)
            return left.AsString() + right.AsString();
        if (kind == CypherValueKind.String || rightKind == CypherValueKind.String)
            return (TextInSum(left) ?? throw Mismatch("+", left, right)) + (TextInSum(right) ?? throw Mismatch("+", left, right));
        if (rightKind == CypherValueKind.Duration)
            return TemporalArithmetic.Add(left, right.AsDuration()) ?? throw Mismatch("+", left, right);
        if (kind == CypherValueKind.Duration)
            return TemporalArithmetic.Add(right, left.AsDuration()) ?? throw Mismatch("+", left, right);
        throw Mismatch("+", left, right);
    }

    /// <summary>The operator <c>||</c>: strings, or lists.</summary>
    public static CypherValue Concatenate(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        return (left.Kind, right.Kind) switch
        {
            (CypherValueKind.String, CypherValueKind.String) => left.AsString() + right.AsString(),
            (CypherValueKind.List, CypherValueKind.List) => Join(left, right),
            _ => throw Mismatch("||", left, right),
        };
    }

    public static CypherValue Subtract(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        var (kind, rightKind) = (left.Kind, right.Kind);
        if (kind == CypherValueKind.Integer && rightKind == CypherValueKind.Integer)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            var difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) < 0 ? throw CypherError.Overflow($"{a} - {b}") : difference;
        }

        if (IsNumber(kind) && IsNumber(rightKind))
            return left.AsNumber() - right.AsNumber();
        return rightKind == CypherValueKind.Duration && TemporalArithmetic.Add(left, right.AsDuration().Negated()) is { } moved
            ? moved
            : throw Mismatch("-", left, right);
    }

    public static CypherValue Multiply(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        var (kind, rightKind) = (left.Kind, right.Kind);
        if (kind == CypherValueKind.Integer && rightKind == CypherValueKind.Integer)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            var high = Math.BigMul(a, b, out var product);
            return high == product >> 63 ? product : throw CypherError.Overflow($"{a} * {b}");
        }

        if (IsNumber(kind) && IsNumber(rightKind))
            return left.AsNumber() * right.AsNumber();
        if (kind == CypherValueKind.Duration && IsNumber(rightKind))
            return TemporalArithmetic.Multiply(left.AsDuration(), right);
        if (rightKind == CypherValueKind.Duration && IsNumber(kind))
            return TemporalArithmetic.Multiply(right.AsDuration(), left);
        throw Mismatch("*", left, right);
    }

    /// <summary>Of two integers the quotient is cut towards zero.</summary>
    public static CypherValue Divide(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (!IsNumber(right.Kind) || (left.Kind != CypherValueKind.Duration && !IsNumber(left.Kind)))
            throw Mismatch("/", left, right);
        if (right.Kind == CypherValueKind.Integer && right.AsInteger() == 0 && left.Kind != CypherValueKind.Float)
            throw CypherError.DivisionByZero();
        if (left.Kind == CypherValueKind.Duration)
            return TemporalArithmetic.Divide(left.AsDuration(), right.AsNumber());
        if (left.Kind == CypherValueKind.Integer && right.Kind == CypherValueKind.Integer)
            return right.AsInteger() == -1 ? unchecked(-left.AsInteger()) : left.AsInteger() / right.AsInteger();
        return left.AsNumber() / right.AsNumber();
    }

    /// <summary>The remainder, with the sign of the left side.</summary>
    public static CypherValue Modulo(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        if (!IsNumber(left.Kind) || !IsNumber(right.Kind))
            throw Mismatch("%", left, right);
        if (left.Kind != CypherValueKind.Integer || right.Kind != CypherValueKind.Integer)
            return left.AsNumber() % right.AsNumber();
        return right.AsInteger() switch
        {
            0 => throw CypherError.DivisionByZero(),
            -1 => 0L,
            var divisor => left.AsInteger() % divisor,
        };
    }

    /// <summary>Always a float.</summary>
    public static CypherValue Power(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
            return CypherValue.Null;
        return IsNumber(left.Kind) && IsNumber(right.Kind) ? Math.Pow(left.AsNumber(), right.AsNumber()) : throw Mismatch("^", left, right);
    }

    public static CypherValue Negate(CypherValue operand) => operand.Kind switch
    {
        CypherValueKind.Null => CypherValue.Null,
        CypherValueKind.Integer when operand.AsInteger() == long.MinValue => throw CypherError.Overflow($"-({operand.AsInteger()})"),
        CypherValueKind.Integer => -operand.AsInteger(),
        CypherValueKind.Float => -operand.AsFloat(),
        _ => throw CypherError.WrongType("the operand of -", "a number", operand),
    };

    /// <summary>The sign <c>+</c>.</summary>
    public static CypherValue Plus(CypherValue operand) => operand.IsNull || IsNumber(operand.Kind)
        ? operand
        : throw CypherError.WrongType("the operand of +", "a number", operand);

    private static CypherValue Join(CypherValue left, CypherValue right)
    {
        var (isList, rightIsList) = (left.Kind == CypherValueKind.List, right.Kind == CypherValueKind.List);
        ReadOnlySpan<CypherValue> head = isList ? left.AsList().AsSpan() : [left];
        ReadOnlySpan<CypherValue> tail = rightIsList ? right.AsList().AsSpan() : [right];
        var items = new CypherValue[head.Length + tail.Length];
        head.CopyTo(items);
        tail.CopyTo(items.AsSpan(head.Length));
        return CypherValue.Of(CypherList.Wrap(items));
    }

    private static string? TextInSum(CypherValue value) => value.Kind switch
    {
        CypherValueKind.String => value.AsString(),
        CypherValueKind.Map or CypherValueKind.Node or CypherValueKind.Relationship or CypherValueKind.Path or CypherValueKind.Bytes => null,
        CypherValueKind.Date or CypherValueKind.LocalTime or CypherValueKind.Time or CypherValueKind.LocalDateTime
            or CypherValueKind.DateTime or CypherValueKind.Duration => CypherText.TextOf(value),
        _ => CypherText.Of(value),
    };

    private static bool IsNumber(CypherValueKind kind) => kind is CypherValueKind.Integer or CypherValueKind.Float;

    private static CypherRuntimeException Mismatch(string operation, CypherValue left, CypherValue right) =>
        CypherError.Type($"The operator {operation} does not take {ValueTypes.Describe(left)} and {ValueTypes.Describe(right)}.");
}
