namespace BriefingQA.Language.Segmentation;

/// <summary>A word of a text.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="End">UTF-16 offset behind the last character.</param>
/// <param name="Tag">Part of speech in jieba's tag set. For example, n, v, m, nr, ns.</param>
public readonly record struct Token(string Text, int Start, int End, string Tag);
