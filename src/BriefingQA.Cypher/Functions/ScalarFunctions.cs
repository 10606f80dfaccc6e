using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Functions that choose among values or tell what they are.</summary>
internal static class ScalarFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("coalesce", 1, FunctionDefinition.Unbounded, Coalesce, NullArguments.ArePassed),
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
}
