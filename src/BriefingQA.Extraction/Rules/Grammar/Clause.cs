namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>A stretch of a sentence between commas, semicolons and the like. Offsets are those of the sentence.</summary>
/// <param name="End">Behind the last character, the delimiter not included.</param>
/// <param name="Delimiter">The mark that closes it; <c>\0</c> at the end of the sentence.</param>
internal readonly record struct Clause(int Start, int End, char Delimiter);
