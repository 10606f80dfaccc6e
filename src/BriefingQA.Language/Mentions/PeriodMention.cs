namespace BriefingQA.Language.Mentions;

/// <summary>A time or a stretch of time. For example, 2021年, 上半年, “十三五”期间, 截至6月末.</summary>
public sealed record PeriodMention(int Start, int End, string Text) : Mention(Start, End, Text)
{
    /// <summary>The first day, where it can be told (relative times from the reference date).</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, where it can be told.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the words set a limit in the future: 到2025年, 年底前, 未来五年.</summary>
    public bool IsDeadline { get; init; }
}
