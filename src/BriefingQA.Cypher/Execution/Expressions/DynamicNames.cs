using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Reads the labels or types that an expression names, as in <c>n:$(names)</c>.</summary>
internal static class DynamicNames
{
    /// <param name="value">A string or a list of strings.</param>
    public static IReadOnlyList<string> Of(CypherValue value) => value.Kind switch
    {
        CypherValueKind.String when value.AsString().Length > 0 => [value.AsString()],
        CypherValueKind.List when value.AsList().All(item => item.Kind == CypherValueKind.String) => [.. value.AsList().Select(item => item.AsString())],
        _ => throw new CypherRuntimeException($"A label or type must be a string that is not empty, not {value.Kind}.", "TypeError", "InvalidArgumentType"),
    };
}
