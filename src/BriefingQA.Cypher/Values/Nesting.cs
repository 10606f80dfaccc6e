namespace BriefingQA.Cypher.Values;

/// <summary>Bounds how deep lists and maps lie within each other, so that whatever walks through them cannot run out of stack.</summary>
internal static class Nesting
{
    private const int MaxDepth = 1000;

    /// <exception cref="CypherRuntimeException">The values lie too deep already. So for the other overload.</exception>
    public static int DepthAround(ReadOnlySpan<CypherValue> values)
    {
        var deepest = 0;
        foreach (var value in values)
            deepest = Math.Max(deepest, DepthOf(value));
        return DepthAround(deepest);
    }

    public static int DepthAround(int depth) => depth < MaxDepth
        ? depth + 1
        : throw CypherError.OutOfRange($"Lists and maps may lie within each other at most {MaxDepth} deep.");

    public static int DepthOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.List => value.AsList().Depth,
        CypherValueKind.Map => value.AsMap().Depth,
        _ => 0,
    };
}
