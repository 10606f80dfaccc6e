using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Gives a function's value for its arguments.</summary>
internal delegate CypherValue FunctionBody(FunctionContext context, ReadOnlySpan<CypherValue> arguments);

/// <summary>What an argument that is null means for a function.</summary>
internal enum NullArguments
{
    /// <summary>The value is null and the body is not run.</summary>
    GiveNull,

    /// <summary>The body sees them.</summary>
    ArePassed,
}

/// <summary>A function that gives one value for the arguments of one row.</summary>
/// <param name="Name">In its documented spelling; calls find it in any case. For example, <c>toInteger</c>, <c>point.distance</c>.</param>
/// <param name="IsDeterministic">Whether equal arguments give equal values within one statement, so that a call on constants may be run once.</param>
internal sealed record FunctionDefinition(
    string Name,
    int MinArguments,
    int MaxArguments,
    FunctionBody Body,
    NullArguments Nulls = NullArguments.GiveNull,
    bool IsDeterministic = true)
{
    /// <summary>For <see cref="MaxArguments"/>: any number.</summary>
    public const int Unbounded = int.MaxValue;

    public CypherValue Invoke(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        if (Nulls == NullArguments.GiveNull)
        {
            foreach (var argument in arguments)
            {
                if (argument.IsNull)
                    return CypherValue.Null;
            }
        }

        return Body(context, arguments);
    }
}
