using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Functions on numbers that are not transcendental.</summary>
internal static class NumberFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("abs", 1, 1, Abs),
        new("ceil", 1, 1, (_, arguments) => Math.Ceiling(FunctionArgument.Number(arguments[0], "ceil"))),
        new("floor", 1, 1, (_, arguments) => Math.Floor(FunctionArgument.Number(arguments[0], "floor"))),
        new("round", 1, 3, Round),
        new("sign", 1, 1, Sign),
        new("isNaN", 1, 1, (_, arguments) => double.IsNaN(FunctionArgument.Number(arguments[0], "isNaN"))),
        new("rand", 0, 0, (context, _) => context.Random.NextDouble(), IsDeterministic: false),
    ];

    private static CypherValue Abs(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        if (arguments[0].Kind != CypherValueKind.Integer)
            return Math.Abs(FunctionArgument.Number(arguments[0], "abs"));
        var value = arguments[0].AsInteger();
        return value < 0 ? unchecked(-value) : value;
    }

    private static CypherValue Sign(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var number = FunctionArgument.Number(arguments[0], "sign");
        return number > 0 ? 1L : number < 0 ? -1L : 0L;
    }

    /// <summary>Without a mode, halves go up where no digits are asked for, and away from zero where some are.</summary>
    private static CypherValue Round(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var number = FunctionArgument.Number(arguments[0], "round");
        var precision = arguments.Length > 1 ? FunctionArgument.Number(arguments[1], "round") : 0;
        if (precision < 0)
            throw CypherError.Argument("round() takes no negative precision.");
        if (arguments.Length > 2)
            return Rounding.Round(number, (int)Math.Min(precision, int.MaxValue), Rounding.ModeOf(FunctionArgument.Text(arguments[2], "round")));
        return precision < 1
            ? Rounding.HalfUp(number)
            : Rounding.Round(number, (int)Math.Min(precision, int.MaxValue), RoundingMode.HalfUp);
    }
}
