using System.Globalization;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary><c>duration</c>, and the functions that measure from one date or time to another.</summary>
internal static class DurationFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("duration", 1, 1, Make),
        new("duration.between", 2, 2, (_, arguments) => Span("between", arguments).Between()),
        new("duration.inMonths", 2, 2, (_, arguments) => Span("inMonths", arguments).InMonths()),
        new("duration.inDays", 2, 2, (_, arguments) => Span("inDays", arguments).InDays()),
        new("duration.inSeconds", 2, 2, (_, arguments) => Span("inSeconds", arguments).InSeconds()),
    ];

    private static CypherValue Make(FunctionContext context, ReadOnlySpan<CypherValue> arguments) => arguments[0].Kind switch
    {
        CypherValueKind.Duration => arguments[0],
        CypherValueKind.String => CypherValue.Of(DurationParser.Parse(arguments[0].AsString())),
        CypherValueKind.Map => CypherValue.Of(Build(arguments[0].AsMap())),
        _ => throw CypherError.WrongType("the argument of duration()", "a string, a map or a duration", arguments[0]),
    };

    private static CypherDuration Build(CypherMap components)
    {
        if (components.Count == 0)
            throw CypherError.Argument("At least one temporal unit must be specified.");
        var builder = new DurationBuilder();
        foreach (var (unit, amount) in components)
        {
            if (!builder.Add(unit.ToLowerInvariant(), Number(unit, amount)))
                throw CypherError.Argument($"Unknown field: {unit}.");
        }

        return builder.Build();
    }

    // The digits of a float's shortest text, which a conversion would cut to 15.
    private static decimal Number(string unit, CypherValue amount) => amount.Kind switch
    {
        CypherValueKind.Integer => amount.AsInteger(),
        CypherValueKind.Float when decimal.TryParse(
            amount.AsFloat().ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        CypherValueKind.Float => throw TemporalError.Invalid("The duration is too long."),
        _ => throw CypherError.WrongType(unit, "a number", amount),
    };

    private static TemporalSpan Span(string function, ReadOnlySpan<CypherValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!TemporalConversion.IsTemporal(argument))
                throw CypherError.WrongType($"an argument of duration.{function}()", "a date or a time", argument);
        }

        return new(arguments[0], arguments[1]);
    }
}
