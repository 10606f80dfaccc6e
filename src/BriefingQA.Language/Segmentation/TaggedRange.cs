namespace BriefingQA.Language.Segmentation;

/// <summary>A <see cref="Token"/> without its text.</summary>
/// <param name="Range">UTF-16 offsets from the start of the text that was cut.</param>
/// <param name="Tag">As in <see cref="Token"/>.</param>
public readonly record struct TaggedRange(Range Range, string Tag);
