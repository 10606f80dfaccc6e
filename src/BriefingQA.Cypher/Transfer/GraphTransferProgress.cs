namespace BriefingQA.Cypher.Transfer;

/// <summary>How far reading or writing a graph's files is.</summary>
/// <param name="File">The name of the file that is being read or written.</param>
/// <param name="Done">Rows so far, of all files.</param>
public sealed record GraphTransferProgress(string File, long Done);

/// <summary>What was transferred.</summary>
public sealed record GraphTransferSummary(int Nodes, int Relationships);
