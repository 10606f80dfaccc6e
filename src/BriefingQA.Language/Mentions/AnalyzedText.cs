using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions;

/// <summary>A statement or a question with its words and everything that is named in it, each in order of place.</summary>
public sealed record AnalyzedText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Mention> Mentions);
