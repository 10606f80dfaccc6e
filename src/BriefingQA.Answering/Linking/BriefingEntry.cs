namespace BriefingQA.Answering.Linking;

/// <summary>A briefing of the graph.</summary>
/// <param name="Year">Of the day it was held, where known.</param>
/// <param name="Form">Everything that names it, in the form words are compared in.</param>
internal sealed record BriefingEntry(string Id, string Title, int? Year, string Form);
