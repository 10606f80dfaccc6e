namespace BriefingQA.Answering;

/// <summary>A node that people call by a name.</summary>
/// <param name="Id">The value of the property that the schema has for the key of such nodes.</param>
/// <param name="Kinds">Its further labels.</param>
public sealed record FoundEntity(string Label, string Id, string Name, IReadOnlyList<string> Kinds);
