using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>Operators: what they are applied to, and what they give.</summary>
internal sealed partial class SemanticAnalyzer
{
    private InferredType OfUnary(UnaryExpression unary, Scope scope, Aggregates aggregates)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            CheckCondition(unary.Operand, scope, aggregates);
            return InferredType.Boolean;
        }

        var operand = TypeOf(unary.Operand, scope, aggregates);
        if (!operand.MayBe(InferredKind.Integer, InferredKind.Float, InferredKind.Duration))
            throw Error(unary.Operand, $"A {operand.Kind} has no sign", "InvalidArgumentType");
        return operand.IsNumber ? operand : InferredType.Any;
    }

    private InferredType OfBinary(BinaryExpression binary, Scope scope, Aggregates aggregates)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)
        {
            CheckCondition(binary.Left, scope, aggregates);
            CheckCondition(binary.Right, scope, aggregates);
            return InferredType.Boolean;
        }

        var left = TypeOf(binary.Left, scope, aggregates);
        var right = TypeOf(binary.Right, scope, aggregates);
        switch (binary.Operator)
        {
            case BinaryOperator.In:
                if (!right.MayBe(InferredKind.List))
                    throw Error(binary.Right, "IN takes a list", "InvalidArgumentType");
                return InferredType.Boolean;
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains:
                return InferredType.Boolean;
            case BinaryOperator.RegexMatch:
                if (!left.MayBe(InferredKind.String) || !right.MayBe(InferredKind.String))
                    throw Error(binary, "A regular expression is held against a string, and is one", "InvalidArgumentType");
                return InferredType.Boolean;
            case BinaryOperator.Add:
                CheckSum(binary.Right, left, right);
                return left.IsNumber && right.IsNumber ? Number(left, right) : InferredType.Any;
            case BinaryOperator.Concatenate:
                CheckConcatenation(binary, left, right);
                return InferredType.Any;
            default:
                CheckReckoning(binary, left, right);
                return left.IsNumber && right.IsNumber ? Number(left, right, binary.Operator == BinaryOperator.Power) : InferredType.Any;
        }

        static InferredType Number(InferredType left, InferredType right, bool isFloat = false) =>
            isFloat || left.Kind == InferredKind.Float || right.Kind == InferredKind.Float ? InferredType.Float : InferredType.Integer;
    }

    /// <summary>A text is joined with texts and numbers alone, and to a date or time only a duration is added; lists take anything.</summary>
    private void CheckSum(Expression added, InferredType left, InferredType right)
    {
        if (IsOpen(left) || IsOpen(right))
            return;

        var fits = left.Kind is InferredKind.Temporal or InferredKind.Duration
            ? right.Kind == InferredKind.Duration || (right.Kind == InferredKind.Temporal && left.Kind == InferredKind.Duration)
            : left.MayBe(InferredKind.String, InferredKind.Integer, InferredKind.Float) && right.MayBe(InferredKind.String, InferredKind.Integer, InferredKind.Float);
        if (!fits)
            throw Error(added, $"A {left.Kind} and a {right.Kind} cannot be added", "InvalidArgumentType");

        static bool IsOpen(InferredType type) => type.Kind is InferredKind.Any or InferredKind.Null or InferredKind.Property or InferredKind.List;
    }

    /// <summary>Strings are joined with strings, and lists with lists.</summary>
    private void CheckConcatenation(BinaryExpression binary, InferredType left, InferredType right)
    {
        if (!left.MayBe(InferredKind.String, InferredKind.List) || !right.MayBe(InferredKind.String, InferredKind.List)
            || (left.Kind, right.Kind) is (InferredKind.String, InferredKind.List) or (InferredKind.List, InferredKind.String))
            throw Error(binary.Right, $"A {left.Kind} and a {right.Kind} cannot be joined", "InvalidArgumentType");
    }

    /// <summary>Of a date or time only a duration is taken away; durations are multiplied and divided, as numbers are.</summary>
    private void CheckReckoning(BinaryExpression binary, InferredType left, InferredType right)
    {
        InferredKind[] taken = binary.Operator switch
        {
            BinaryOperator.Subtract when left.Kind == InferredKind.Temporal => [InferredKind.Duration],
            BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide => [InferredKind.Integer, InferredKind.Float, InferredKind.Duration],
            _ => [InferredKind.Integer, InferredKind.Float],
        };
        if (!right.MayBe(taken))
            throw Error(binary.Right, $"A {right.Kind} cannot be reckoned with here", "InvalidArgumentType");
        if (!left.MayBe([.. taken, .. binary.Operator == BinaryOperator.Subtract ? new[] { InferredKind.Temporal } : []]))
            throw Error(binary.Left, $"A {left.Kind} cannot be reckoned with here", "InvalidArgumentType");
    }
}
