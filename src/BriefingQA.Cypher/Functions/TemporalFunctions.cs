using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The functions that make dates and times: <c>date</c>, <c>time</c>, <c>localtime</c>, <c>datetime</c>, <c>localdatetime</c>.</summary>
internal static class TemporalFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        .. TemporalType.All.SelectMany(FunctionsOf),
        new("datetime.fromepoch", 2, 2, FromEpoch),
        new("datetime.fromepochmillis", 1, 1, FromEpochMillis),
    ];

    private static IEnumerable<FunctionDefinition> FunctionsOf(TemporalType type) =>
    [
        new(type.Name, 0, 1, (context, arguments) => Make(type, context, arguments)),
        new($"{type.Name}.transaction", 0, 1, (context, arguments) => Now(type, context.TransactionTime, arguments)),
        new($"{type.Name}.statement", 0, 1, (context, arguments) => Now(type, context.StatementTime, arguments)),
        new($"{type.Name}.realtime", 0, 1, (context, arguments) => Now(type, context.RealTime, arguments), IsDeterministic: false),
        new($"{type.Name}.truncate", 1, 3, (context, arguments) => Truncate(type, context, arguments), NullArguments.ArePassed),
    ];

    private static CypherValue Make(TemporalType type, FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        if (arguments.IsEmpty)
            return type.OfInstant(context.StatementTime);
        var argument = arguments[0];
        try
        {
            return argument.Kind switch
            {
                CypherValueKind.String => type.Parse(context, argument.AsString()),
                CypherValueKind.Map => type.Build(context, argument.AsMap()),
                _ when TemporalConversion.IsTemporal(argument) => type.Convert(context, argument),
                _ => throw CypherError.WrongType($"the argument of {type.Name}()", "a string, a map, a date or a time", argument),
            };
        }
        catch (OverflowException)
        {
            throw TemporalError.Invalid($"{CypherText.Of(argument)} is out of the range of {type.Name}.");
        }
    }

    private static CypherValue Now(TemporalType type, CypherDateTime instant, ReadOnlySpan<CypherValue> arguments)
    {
        if (arguments.IsEmpty)
            return type.OfInstant(instant);
        return arguments[0].Kind == CypherValueKind.String
            ? type.OfInstant(instant.InZone(TimeZones.Parse(arguments[0].AsString())))
            : throw CypherError.WrongType("a time zone", "a string", arguments[0]);
    }

    private static CypherValue Truncate(TemporalType type, FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var unit = arguments[0];
        if (unit.Kind != CypherValueKind.String)
            throw CypherError.WrongType($"the unit of {type.Name}.truncate()", "a string", unit);
        var temporal = arguments.Length > 1 ? arguments[1] : CypherValue.Of(context.StatementTime);
        if (!TemporalConversion.IsTemporal(temporal))
            throw CypherError.WrongType($"the value of {type.Name}.truncate()", "a date or a time", temporal);
        var components = arguments.Length > 2 && !arguments[2].IsNull ? arguments[2] : CypherValue.Of(CypherMap.Empty);
        if (components.Kind != CypherValueKind.Map)
            throw CypherError.WrongType($"the components of {type.Name}.truncate()", "a map", components);
        return type.Truncate(context, unit.AsString(), temporal, components.AsMap());
    }

    private static CypherValue FromEpoch(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var (seconds, nanoseconds) = (Integer(arguments[0], "the seconds"), Integer(arguments[1], "the nanoseconds"));
        TemporalError.CheckRange("Nanosecond", nanoseconds, 0, CypherLocalTime.NanosecondsPerSecond - 1);
        return AtEpoch(seconds, (int)nanoseconds);
    }

    private static CypherValue FromEpochMillis(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var milliseconds = Integer(arguments[0], "the milliseconds");
        return AtEpoch(CypherDate.FloorDivide(milliseconds, 1000), (int)CypherDate.FloorModulo(milliseconds, 1000) * 1_000_000);
    }

    private static CypherValue AtEpoch(long seconds, int nanoseconds) =>
        CypherValue.Of(CypherDateTime.OfInstant(seconds, nanoseconds, Values.TimeZone.Utc));

    private static long Integer(CypherValue value, string what) =>
        value.Kind == CypherValueKind.Integer ? value.AsInteger() : throw CypherError.WrongType(what, "an integer", value);
}
