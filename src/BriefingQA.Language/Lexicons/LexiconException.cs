namespace BriefingQA.Language.Lexicons;

/// <summary>A lexicon file is missing or is not of the expected shape. The message names the file.</summary>
public sealed class LexiconException(string message, Exception? innerException = null) : Exception(message, innerException);
