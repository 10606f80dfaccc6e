namespace BriefingQA.Extraction.Loading;

/// <summary>What a transcript became in the graph.</summary>
/// <param name="Counts">How many nodes the transcript states, by label.</param>
public sealed record LoadReport(string BriefingId, string Title, IReadOnlyDictionary<string, int> Counts);
