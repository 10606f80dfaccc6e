namespace BriefingQA.Extraction.Loading;

/// <summary>What a transcript became in the graph.</summary>
/// <param name="Source">What the transcript is called.</param>
/// <param name="Changed">False where it was there already.</param>
/// <param name="Counts">How many nodes the transcript states, by label.</param>
public sealed record LoadReport(string BriefingId, string Title, string Source, bool Changed, IReadOnlyDictionary<string, int> Counts);
