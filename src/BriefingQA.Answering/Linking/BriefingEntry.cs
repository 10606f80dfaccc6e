namespace BriefingQA.Answering.Linking;

/// <summary>A briefing of the graph.</summary>
/// <param name="Year">Of the day it was held, where known.</param>
/// <param name="Month">The same, 1 to 12.</param>
/// <param name="Form">Everything that names it, in the form words are compared in.</param>
/// <param name="Hosts">Names of those who chaired it.</param>
internal sealed record BriefingEntry(string Id, string Title, int? Year, int? Month, string Form, IReadOnlyList<string> Hosts);
