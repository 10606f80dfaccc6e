namespace BriefingQA.Cypher.Storage;

/// <summary>The folder of a graph cannot be opened, or a commit cannot be written to it; the commit then did not happen.</summary>
public sealed class GraphStorageException(StorageFailure failure, string path, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public StorageFailure Failure { get; } = failure;

    /// <summary>The file or folder that is meant.</summary>
    public string Path { get; } = path;

    internal static GraphStorageException Damaged(string path, string what, Exception? innerException = null) => new(
        StorageFailure.Damaged,
        path,
        $"The file '{path}' is damaged: {what}. It was left as it is; restore it from a copy, or move it away to begin with an empty graph.",
        innerException);
}
