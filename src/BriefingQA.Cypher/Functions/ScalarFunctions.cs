using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Functions that choose among values, tell what they are, or make new ones.</summary>
internal static class ScalarFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("coalesce", 1, FunctionDefinition.Unbounded, Coalesce, NullArguments.ArePassed),
        new("nullIf", 2, 2, NullIf, NullArguments.ArePassed),
        new("valueType", 1, 1, (_, arguments) => ValueTypes.Describe(arguments[0]), NullArguments.ArePassed),
        new("randomUUID", 0, 0, RandomUuid, IsDeterministic: false),
        new("timestamp", 0, 0, Timestamp),
        new("file", 0, 0, (_, _) => CypherValue.Null),
        new("linenumber", 0, 0, (_, _) => CypherValue.Null),
        new("vector.similarity.cosine", 2, 2, (_, arguments) => VectorSimilarity.Cosine(arguments[0], arguments[1])),
        new("vector.similarity.euclidean", 2, 2, (_, arguments) => VectorSimilarity.Euclidean(arguments[0], arguments[1])),
    ];

    private static CypherValue Coalesce(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.IsNull)
                return argument;
        }

        return CypherValue.Null;
    }

    private static CypherValue NullIf(FunctionContext context, ReadOnlySpan<CypherValue> arguments) =>
        CypherComparison.AreEqual(arguments[0], arguments[1]) == true ? CypherValue.Null : arguments[0];

    private static CypherValue RandomUuid(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>Milliseconds since 1970-01-01T00:00Z.</summary>
    private static CypherValue Timestamp(FunctionContext context, ReadOnlySpan<CypherValue> arguments) =>
        (context.StatementTime.EpochSecond * 1000) + (context.StatementTime.Local.Time.Nanosecond / 1_000_000);
}
