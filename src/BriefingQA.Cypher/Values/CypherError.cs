namespace BriefingQA.Cypher.Values;

/// <summary>The errors of values of a wrong type or size, in openCypher's terms.</summary>
internal static class CypherError
{
    /// <param name="what">The place that the value stands in. For example, <c>the argument of size()</c>.</param>
    /// <param name="expected">For example, <c>a list or a string</c>.</param>
    public static CypherRuntimeException WrongType(string what, string expected, CypherValue value) =>
        Type($"Expected {expected} as {what}, but it is {ValueTypes.Describe(value)}.");

    public static CypherRuntimeException Type(string message, string detail = "InvalidArgumentType") => new(message, "TypeError", detail);

    public static CypherRuntimeException Argument(string message, string detail = "InvalidArgumentValue") => new(message, "ArgumentError", detail);

    public static CypherRuntimeException OutOfRange(string message) => Argument(message, "NumberOutOfRange");

    public static CypherRuntimeException Overflow(string operation) =>
        new($"The integer overflows: {operation}.", "ArithmeticError", "NumberOutOfRange");

    public static CypherRuntimeException DivisionByZero() => new("An integer was divided by zero.", "ArithmeticError", "DivisionByZero");
}
