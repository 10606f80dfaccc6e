using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>What <c>range()</c> gives, before it is a list: both ends are in it.</summary>
/// <param name="Count">0 where the step leads away from the end.</param>
internal readonly record struct IntegerRange(long Start, long Step, UInt128 Count)
{
    /// <param name="arguments">Start, end and perhaps the step.</param>
    public static IntegerRange Of(ReadOnlySpan<CypherValue> arguments)
    {
        var (start, end) = (Bound(arguments[0]), Bound(arguments[1]));
        var step = arguments.Length > 2 ? Bound(arguments[2]) : 1;
        if (step == 0)
            throw CypherError.OutOfRange("The step of range() cannot be zero.");
        if (step > 0 ? start > end : start < end)
            return new(start, step, 0);
        return new(start, step, (UInt128)((((Int128)end - start) / step) + 1));
    }

    private static long Bound(CypherValue value) => value.Kind == CypherValueKind.Integer
        ? value.AsInteger()
        : throw CypherError.Argument($"Expected an integer as an argument of range(), but it is {ValueTypes.Describe(value)}.", "InvalidArgumentType");
}
