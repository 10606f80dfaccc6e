namespace BriefingQA.Extraction.Coverage;

/// <summary>Something stated that no fact holds.</summary>
/// <param name="Group">The unit of a number, the kind of marks of a name.</param>
/// <param name="Text">The number or name.</param>
/// <param name="Context">The words around it.</param>
/// <param name="Start">UTF-16 offset in the transcript.</param>
public sealed record Gap(string Group, string Text, string Context, int Start);
