namespace BriefingQA.Language.Documents;

/// <summary>Bytes that are not the text of a transcript. The message says why, at which byte, and what would be right.</summary>
public sealed class TranscriptFormatException(string message) : Exception(message);
