namespace BriefingQA.Graph;

/// <summary>The store cannot be reached, or says no.</summary>
/// <param name="code">The store's own code. For example, <c>Neo.ClientError.Security.Unauthorized</c>.</param>
/// <param name="isTransient">Whether the same call may succeed later.</param>
public sealed class GraphDatabaseException(string message, string code, bool isTransient, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The code of a read that would write; Neo4j's, and used by both stores.</summary>
    public const string AccessMode = "Neo.ClientError.Statement.AccessMode";

    public string Code { get; } = code;

    public bool IsTransient { get; } = isTransient;
}
