namespace BriefingQA.Answering.Linking;

/// <summary>A node of the graph that people call by a name.</summary>
/// <param name="Forms">Its name and other names, each in the form words are compared in; the name first.</param>
/// <param name="Kinds">Its further labels, which tell what sort of thing it is among those of its label.</param>
internal sealed record NamedThing(string Label, string Id, string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Kinds);
