namespace BriefingQA.Language.Documents;

/// <summary>What the opening of a transcript tells about the briefing; null where it does not.</summary>
public sealed record BriefingHeader
{
    public string? Title { get; init; }

    /// <summary>In the words of the transcript. For example, 9月14日.</summary>
    public string? DateText { get; init; }

    /// <summary>The day, where the transcript tells its year or the year can be told from it.</summary>
    public DateOnly? Date { get; init; }

    public string? Theme { get; init; }

    public string? Series { get; init; }

    /// <summary>Which one of its series. For example, 第七场.</summary>
    public string? Session { get; init; }

    public string? Place { get; init; }
}
