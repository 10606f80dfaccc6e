namespace BriefingQA.Language.Segmentation;

/// <summary>A word or mark of a text.</summary>
/// <param name="Start">UTF-16 offset into the text that was cut.</param>
/// <param name="End">UTF-16 offset of what follows the token.</param>
/// <param name="Tag">Part of speech in the ICTCLAS tag set as jieba uses it: <c>n</c>, <c>v</c>, <c>nr</c>, <c>m</c>, <c>eng</c>, …; <c>x</c> for marks.</param>
public readonly record struct Token(string Text, int Start, int End, string Tag);
