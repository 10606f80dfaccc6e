namespace BriefingQA.Graph.Schema;

/// <summary>A schema file that cannot be used; the message names the file, the line where known, and what would be right.</summary>
public sealed class GraphSchemaException(string message, Exception? inner = null) : Exception(message, inner);
