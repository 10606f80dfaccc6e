namespace BriefingQA.Answering.Linking;

/// <summary>A node of the graph that people call by a name.</summary>
/// <param name="Forms">Its name and other names, each in the form words are compared in; the name first.</param>
internal sealed record NamedThing(string Label, string Id, string Name, IReadOnlyList<string> Forms);
