namespace BriefingQA.Extraction.Proposals;

/// <summary>A fact as a model proposes it, all in the words of the sentence.</summary>
/// <param name="Figure">The number with its unit.</param>
/// <param name="Change">The word of rising or falling where the number is a change.</param>
internal sealed record Proposal(string? Figure, string? Indicator, string? Subject, string? Period, string? Change);
