using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Predicates on strings. They are unknown where an operand is no string.</summary>
internal static class TextPredicates
{
    public static CypherValue StartsWith(CypherValue text, CypherValue part) =>
        AreStrings(text, part) ? text.AsString().StartsWith(part.AsString(), StringComparison.Ordinal) : CypherValue.Null;

    public static CypherValue EndsWith(CypherValue text, CypherValue part) =>
        AreStrings(text, part) ? text.AsString().EndsWith(part.AsString(), StringComparison.Ordinal) : CypherValue.Null;

    public static CypherValue Contains(CypherValue text, CypherValue part) =>
        AreStrings(text, part) ? text.AsString().Contains(part.AsString(), StringComparison.Ordinal) : CypherValue.Null;

    private static bool AreStrings(CypherValue text, CypherValue part) => text.Kind == CypherValueKind.String && part.Kind == CypherValueKind.String;
}
