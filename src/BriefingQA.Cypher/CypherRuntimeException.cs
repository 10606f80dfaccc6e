namespace BriefingQA.Cypher;

/// <summary>A query that failed while it ran, or was stopped at one of its bounds; it changed nothing.</summary>
/// <param name="type">The openCypher type of the error. For example, <c>TypeError</c>, <c>ArithmeticError</c>, <c>EntityNotFound</c>.</param>
/// <param name="detail">The openCypher name of the case. For example, <c>DivisionByZero</c>.</param>
public sealed class CypherRuntimeException(string message, string type, string detail) : Exception(message)
{
    /// <summary>The type where a statement could write and only reading is allowed.</summary>
    public const string AccessMode = "AccessMode";

    public string Type { get; } = type;

    public string Detail { get; } = detail;
}
