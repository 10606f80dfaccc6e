using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Reads the numbers of SKIP and LIMIT.</summary>
internal static class RowCounts
{
    /// <exception cref="CypherRuntimeException">The value is no integer, or negative.</exception>
    public static long Read(Evaluator expression, Frame frame, string clause)
    {
        var value = expression(frame);
        if (value.Kind != CypherValueKind.Integer)
            throw new CypherRuntimeException($"{clause} needs an integer.", "SyntaxError", "InvalidArgumentType");
        return value.AsInteger() >= 0
            ? value.AsInteger()
            : throw new CypherRuntimeException($"{clause} needs a number that is not negative, not {value.AsInteger()}.", "SyntaxError", "NegativeIntegerArgument");
    }

    public static int Sum(long skip, long limit) => (int)Math.Min(int.MaxValue, (decimal)skip + limit);
}
