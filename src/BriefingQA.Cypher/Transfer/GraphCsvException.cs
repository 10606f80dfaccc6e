namespace BriefingQA.Cypher.Transfer;

/// <summary>A file is not of a graph in CSV form. The message names the file and, where there is one, the line and column.</summary>
public sealed class GraphCsvException(string message, Exception? innerException = null) : Exception(message, innerException);
