namespace BriefingQA.Answering.Questions;

/// <summary>A question word found in a question; offsets count in its form.</summary>
internal readonly record struct AskMatch(int Start, int Length, AskKind Kind);
