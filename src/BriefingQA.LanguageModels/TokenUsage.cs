namespace BriefingQA.LanguageModels;

/// <summary>Tokens as the server counted them, or as estimated where it did not.</summary>
public readonly record struct TokenUsage(long Prompt, long Completion)
{
    public long Total => Prompt + Completion;

    public static TokenUsage operator +(TokenUsage left, TokenUsage right) => new(left.Prompt + right.Prompt, left.Completion + right.Completion);
}
