namespace BriefingQA.Answering.Answers;

/// <summary>Numbers the lines of an answer. A parenthesis stands behind the number: 1. 65.85% would be read as one figure.</summary>
internal static class NumberedList
{
    public static string Of(IEnumerable<string> lines) => string.Join('\n', lines.Select((line, i) => $"{i + 1}) {line}"));
}
