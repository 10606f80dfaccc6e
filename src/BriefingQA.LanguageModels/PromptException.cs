namespace BriefingQA.LanguageModels;

/// <summary>A prompt that cannot be used; the message names the file and what would be right.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
