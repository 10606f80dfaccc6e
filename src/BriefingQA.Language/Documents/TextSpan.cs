namespace BriefingQA.Language.Documents;

/// <summary>A stretch of the original transcript: UTF-16 offsets of its first character and behind its last one.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;
}
