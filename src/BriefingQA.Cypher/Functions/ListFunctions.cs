using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Functions on lists, some of which also take strings or maps.</summary>
internal static class ListFunctions
{
    /// <summary>A longer range is refused rather than built.</summary>
    private const int MaxRangeLength = 50_000_000;

    private const int BytesPerItem = 16;

    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("head", 1, 1, (_, arguments) => FunctionArgument.List(arguments[0], "head") is [var first, ..] ? first : CypherValue.Null),
        new("last", 1, 1, (_, arguments) => FunctionArgument.List(arguments[0], "last") is [.., var last] ? last : CypherValue.Null),
        new("tail", 1, 1, (_, arguments) => Tail(FunctionArgument.List(arguments[0], "tail"))),
        new("size", 1, 1, Size),
        new("reverse", 1, 1, Reverse),
        new("range", 2, 3, Range, NullArguments.ArePassed),
        new("isEmpty", 1, 1, IsEmpty),
    ];

    private static CypherValue Tail(CypherList list) => CypherValue.Of(list.Count == 0 ? list : CypherList.Create(list.AsSpan()[1..]));

    private static CypherValue Size(FunctionContext context, ReadOnlySpan<CypherValue> arguments) => arguments[0].Kind switch
    {
        CypherValueKind.List => arguments[0].AsList().Count,
        CypherValueKind.String => StringFunctions.Length(arguments[0].AsString()),
        _ => throw FunctionArgument.Wrong(arguments[0], "size", "a list or a string"),
    };

    private static CypherValue Reverse(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        if (arguments[0].Kind == CypherValueKind.String)
            return StringFunctions.Reverse(arguments[0].AsString());
        var items = FunctionArgument.List(arguments[0], "reverse").AsSpan().ToArray();
        Array.Reverse(items);
        return CypherValue.Of(CypherList.Wrap(items));
    }

    private static CypherValue IsEmpty(FunctionContext context, ReadOnlySpan<CypherValue> arguments) => arguments[0].Kind switch
    {
        CypherValueKind.List => arguments[0].AsList().Count == 0,
        CypherValueKind.String => arguments[0].AsString().Length == 0,
        CypherValueKind.Map => arguments[0].AsMap().Count == 0,
        _ => throw FunctionArgument.Wrong(arguments[0], "isEmpty", "a list, a string or a map"),
    };

    private static CypherValue Range(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var range = IntegerRange.Of(arguments);
        if (range.Count > MaxRangeLength)
            throw CypherError.OutOfRange($"range() would give {range.Count} items; it gives at most {MaxRangeLength}.");
        if ((long)range.Count * BytesPerItem > context.MemoryLimit)
            throw new CypherRuntimeException($"The query was stopped: a range() of {range.Count} items needs more than {context.MemoryLimit} bytes of memory.", "ResourceExhausted", "MemoryLimit");
        var items = new CypherValue[(int)range.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = range.Start + (i * range.Step);
        return CypherValue.Of(CypherList.Wrap(items));
    }
}
