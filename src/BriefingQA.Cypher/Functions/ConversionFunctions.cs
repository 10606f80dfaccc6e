using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary><c>toInteger</c>, <c>toFloat</c>, <c>toBoolean</c>, <c>toString</c>, each also as <c>…OrNull</c> and <c>…List</c>.</summary>
internal static class ConversionFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        .. Family("toInteger", "a number, a boolean or a string", ValueConversion.ToInteger),
        .. Family("toFloat", "a number or a string", ValueConversion.ToFloat),
        .. Family("toBoolean", "a boolean, an integer or a string", ValueConversion.ToBoolean),
        .. Family("toString", "a string, a number, a boolean, a date, a time or a point", ValueConversion.ToText),
    ];

    /// <param name="convert">Gives null where the type has a conversion and the value does not, and nothing where the type has none.</param>
    private static FunctionDefinition[] Family(string name, string expected, Func<CypherValue, CypherValue?> convert) =>
    [
        new(name, 1, 1, (_, arguments) => convert(arguments[0]) ?? throw FunctionArgument.Wrong(arguments[0], name, expected)),
        new($"{name}OrNull", 1, 1, (_, arguments) => convert(arguments[0]) ?? CypherValue.Null),
        new($"{name}List", 1, 1, (_, arguments) => CypherValue.Of(CypherList.Wrap(
        [
            .. FunctionArgument.List(arguments[0], $"{name}List").Select(item => item.IsNull ? item : convert(item) ?? CypherValue.Null),
        ]))),
    ];
}
