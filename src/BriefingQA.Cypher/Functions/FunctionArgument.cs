using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Reads arguments of the types that a function takes.</summary>
/// <remarks>All throw <see cref="CypherRuntimeException"/> for an argument of another type.</remarks>
internal static class FunctionArgument
{
    public static string Text(CypherValue value, string function) =>
        value.Kind == CypherValueKind.String ? value.AsString() : throw Wrong(value, function, "a string");

    /// <summary>A float, which only a value can be that is not known before the query runs, loses its fraction.</summary>
    public static long Integer(CypherValue value, string function) => value.Kind switch
    {
        CypherValueKind.Integer => value.AsInteger(),
        CypherValueKind.Float => (long)value.AsFloat(),
        _ => throw Wrong(value, function, "an integer"),
    };

    public static double Number(CypherValue value, string function) =>
        IsNumber(value) ? value.AsNumber() : throw Wrong(value, function, "a number");

    public static CypherList List(CypherValue value, string function) =>
        value.Kind == CypherValueKind.List ? value.AsList() : throw Wrong(value, function, "a list");

    public static bool IsNumber(CypherValue value) => value.Kind is CypherValueKind.Integer or CypherValueKind.Float;

    public static CypherRuntimeException Wrong(CypherValue value, string function, string expected) => CypherError.Type(
        $"Expected {expected} as an argument of {function}(), but it is {ValueTypes.Describe(value)}.", "InvalidArgumentValue");
}
