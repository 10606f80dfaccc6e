namespace BriefingQA.Language.Mentions;

/// <summary>A stretch of a statement or a question that names a thing, a figure or a time.</summary>
/// <param name="Start">UTF-16 offset in the text that was analysed.</param>
/// <param name="End">UTF-16 offset behind the last character.</param>
/// <param name="Text">The words themselves.</param>
public abstract record Mention(int Start, int End, string Text);
