using BriefingQA.Answering.Answers;

namespace BriefingQA.Answering.Translation;

/// <summary>Answers one family of questions by queries.</summary>
internal interface ITranslator
{
    /// <returns>Null where the question is not of the family, or the graph holds nothing that supports an answer.</returns>
    Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken);
}
