namespace BriefingQA;

/// <summary>A command was called in a way that cannot work; the message says what would.</summary>
internal sealed class CommandException(string message) : Exception(message);
