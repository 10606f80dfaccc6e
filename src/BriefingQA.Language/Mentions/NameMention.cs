namespace BriefingQA.Language.Mentions;

/// <summary>A name of a thing.</summary>
public sealed record NameMention(int Start, int End, string Text) : Mention(Start, End, Text)
{
    public required NameKind Kind { get; init; }

    /// <summary>The name by which all its mentions are one: the full form of a short form.</summary>
    public required string Name { get; init; }

    /// <summary>A person's post. For example, 副司长.</summary>
    public string? Title { get; init; }

    /// <summary>A person's organization, or the organization that runs or issued the thing; by its full name.</summary>
    public string? Organization { get; init; }
}
