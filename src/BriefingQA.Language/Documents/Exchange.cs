namespace BriefingQA.Language.Documents;

/// <summary>One question and its answer.</summary>
/// <param name="Order">Its place in the transcript, counted from 0.</param>
/// <param name="Section">The order of the section it stands in, or null.</param>
/// <param name="Question">The repaired text of the whole question, its lead-in included.</param>
/// <param name="QuestionSpan">From the first to the last sentence of the question.</param>
/// <param name="Asker">As named. For example, 某报记者; null where unnamed.</param>
/// <param name="AnsweredBy">The name of who answers; null where the answer is cut off.</param>
public sealed record Exchange(int Order, int? Section, string Question, TextSpan QuestionSpan, string? Asker, string? AnsweredBy);
