using BriefingQA.Answering.Answers;

namespace BriefingQA.Answering.Translation;

/// <summary>Answers one family of questions by queries.</summary>
internal interface ITranslator
{
    /// <summary>The best support that its answers can have. Where that cannot win, it need not be asked.</summary>
    double MostSupport => Draft.UsualSupport;

    /// <returns>Null where the question is not of the family, or the graph holds nothing that supports an answer.</returns>
    Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken);
}
