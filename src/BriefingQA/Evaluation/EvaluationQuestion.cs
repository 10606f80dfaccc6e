namespace BriefingQA.Evaluation;

/// <summary>One line of a file of questions. Keys that only describe the question are read over.</summary>
/// <param name="Kind">Groups the figures. For example, lookup, yesno, unanswerable.</param>
/// <param name="ContextQuestion">Asked first, in the same conversation.</param>
/// <param name="Context">Asked first in order, in the same conversation.</param>
/// <param name="MustContain">What a right answer holds; null where no right answer is given.</param>
/// <param name="MustNotContain">What a right answer does not hold.</param>
/// <param name="Equivalents">Other forms of what a right answer holds.</param>
/// <param name="Polarity">yes or no: how the answer to a yes-or-no question begins.</param>
internal sealed record EvaluationQuestion(
    string Id,
    string Question,
    string? Kind,
    string? ContextQuestion,
    IReadOnlyList<string>? Context,
    IReadOnlyList<string>? MustContain,
    IReadOnlyList<string>? MustNotContain,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Equivalents,
    string? Polarity)
{
    public const string Unanswerable = "unanswerable";

    public IEnumerable<string> Before => ContextQuestion is null ? Context ?? [] : [ContextQuestion, .. Context ?? []];
}
