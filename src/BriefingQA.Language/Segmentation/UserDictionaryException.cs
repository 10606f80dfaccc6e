namespace BriefingQA.Language.Segmentation;

/// <summary>A line of a user dictionary cannot be read.</summary>
/// <param name="line">The first is 1.</param>
public sealed class UserDictionaryException(int line, string reason) : FormatException($"line {line}: {reason}")
{
    public int Line => line;
}
