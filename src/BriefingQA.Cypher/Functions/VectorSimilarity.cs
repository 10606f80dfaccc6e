using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>The similarity of two lists of numbers, from 0 to 1, computed in 32-bit floats as Neo4j does.</summary>
/// <remarks>Both throw <see cref="CypherRuntimeException"/> for anything but two lists of numbers of the same length.</remarks>
internal static class VectorSimilarity
{
    public static CypherValue Cosine(CypherValue left, CypherValue right)
    {
        var (a, b) = Vectors(left, right, "vector.similarity.cosine");
        float product = 0, size = 0, otherSize = 0;
        for (var i = 0; i < a.Length; i++)
        {
            product += a[i] * b[i];
            size += a[i] * a[i];
            otherSize += b[i] * b[i];
        }

        if (size == 0 || otherSize == 0)
            throw CypherError.Argument("The cosine is not defined for a vector of length zero.");
        return (double)(float)((1 + (product / Math.Sqrt((double)size * otherSize))) / 2);
    }

    public static CypherValue Euclidean(CypherValue left, CypherValue right)
    {
        var (a, b) = Vectors(left, right, "vector.similarity.euclidean");
        float distance = 0;
        for (var i = 0; i < a.Length; i++)
            distance += (a[i] - b[i]) * (a[i] - b[i]);
        return (double)(1 / (1 + distance));
    }

    private static (float[] Left, float[] Right) Vectors(CypherValue left, CypherValue right, string function)
    {
        var (a, b) = (Vector(left, function), Vector(right, function));
        return a.Length == b.Length && a.Length > 0
            ? (a, b)
            : throw CypherError.Argument($"The vectors of {function}() must have the same number of dimensions.");
    }

    private static float[] Vector(CypherValue value, string function) =>
        [.. FunctionArgument.List(value, function).Select(item => (float)FunctionArgument.Number(item, function))];
}
