namespace BriefingQA.Language.Documents;

/// <summary>A transcript, read: its layout repaired and its structure found. Everything in it points back into <paramref name="Source"/>.</summary>
/// <param name="Source">The text as it was received.</param>
public sealed record Transcript(
    string Source,
    BriefingHeader Header,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<Statement> Statements);
