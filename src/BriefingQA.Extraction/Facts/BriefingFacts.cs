using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Facts;

/// <summary>Everything read from one transcript.</summary>
public sealed record BriefingFacts
{
    /// <summary>The same whenever the same text is read.</summary>
    public required string Id { get; init; }

    /// <summary>The file name or address of the transcript.</summary>
    public required string Source { get; init; }

    /// <summary>The transcript as received; offsets count its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>Of <see cref="Text"/> in UTF-8, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required Transcript Transcript { get; init; }

    /// <summary>What <see cref="Transcript"/> calls the briefing, or its meeting's name, or its source.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<PersonFact> Persons { get; init; } = [];

    public IReadOnlyList<OrganizationFact> Organizations { get; init; } = [];

    public IReadOnlyList<ProgramFact> Programs { get; init; } = [];

    public IReadOnlyList<PolicyFact> Policies { get; init; } = [];

    public IReadOnlyList<EventFact> Events { get; init; } = [];

    public IReadOnlyList<SubjectFact> Subjects { get; init; } = [];

    public IReadOnlyList<IndicatorFact> Indicators { get; init; } = [];

    public IReadOnlyList<ObservationFact> Observations { get; init; } = [];

    public IReadOnlyList<TargetFact> Targets { get; init; } = [];

    public IReadOnlyList<MeasureFact> Measures { get; init; } = [];

    public IEnumerable<NamedFact> Named =>
        [.. Persons, .. Organizations, .. Programs, .. Policies, .. Events, .. Subjects, .. Indicators];
}
