namespace BriefingQA.Extraction.Facts;

/// <summary>A named thing that briefings share: its id does not depend on the briefing.</summary>
/// <param name="Name">The fullest name the text uses.</param>
/// <param name="Aliases">Other names, <paramref name="Name"/> not among them.</param>
/// <param name="Evidence">Orders of the statements that name it, ascending.</param>
public abstract record NamedFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence);

/// <summary>Someone who speaks, attends, hosts or is named.</summary>
public sealed record PersonFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence)
    : NamedFact(Id, Name, Aliases, Evidence)
{
    /// <summary>The post as the text gives it. For example, 副司长.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the <see cref="OrganizationFact"/> the post belongs to.</summary>
    public string? Organization { get; init; }

    public IReadOnlyList<PersonRole> Roles { get; init; } = [];
}

/// <summary>What a person does at the briefing.</summary>
public enum PersonRole
{
    Attending,
    Hosting,
    Answering,
    Speaking,
    Mentioned,
}

/// <param name="Kind">ministry, department, group, region, media, company or other.</param>
/// <param name="PartOf">The name of the organization it belongs to.</param>
public sealed record OrganizationFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, string Kind, string? PartOf)
    : NamedFact(Id, Name, Aliases, Evidence);

/// <summary>A strategy, campaign, project or platform.</summary>
/// <param name="Kind">The head word of the name. For example, 战略, 行动, 平台.</param>
/// <param name="Owner">The name of the organization that runs it.</param>
public sealed record ProgramFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, string Kind, bool IsPlatform, string? Owner, string? Period)
    : NamedFact(Id, Name, Aliases, Evidence);

/// <summary>A named document, plan, standard or agreement. Its name stands without 《》.</summary>
/// <param name="Kind">The head word of the name. For example, 规划, 意见.</param>
/// <param name="IsJoint">Whether it is issued together with others (会同, 联合).</param>
public sealed record PolicyFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, string Kind, string? Issuer, string? Year, bool IsJoint)
    : NamedFact(Id, Name, Aliases, Evidence);

/// <summary>Something that took place at a time.</summary>
/// <param name="Date">As the text says it.</param>
public sealed record EventFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, bool IsMeeting, string? Date, string? Organizer, string? Theme)
    : NamedFact(Id, Name, Aliases, Evidence);

/// <summary>What figures and measures are about.</summary>
public sealed record SubjectFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, SubjectKind Kind)
    : NamedFact(Id, Name, Aliases, Evidence);

/// <summary>What sort of thing a subject is.</summary>
public enum SubjectKind
{
    /// <summary>Products, groups of people or enterprises, places that are no region.</summary>
    Other,
    Industry,
    Region,
}

/// <summary>What figures measure.</summary>
/// <param name="Dimension">count, money, share, growth, quantity, price, area, index, duration or other.</param>
public sealed record IndicatorFact(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, string Dimension)
    : NamedFact(Id, Name, Aliases, Evidence);
