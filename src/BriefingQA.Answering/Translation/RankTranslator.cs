using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Which place something takes among others, and whether it takes the one that the question claims.</summary>
internal sealed class RankTranslator(PassageQuery passages) : ITranslator
{
    private const double SufficientSupport = 0.7, Stated = 0.94;

    public double MostSupport => Stated;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var claimed = frame.Ask == AskKind.YesNo ? Ranks.Claimed(frame.Form) : null;
        if (claimed is null && (frame.Ask == AskKind.YesNo || !Ranks.AreAsked(frame.Form)))
            return null;
        foreach (var match in PassageFinder.Find(frame, context.Index, context.Briefing).TakeWhile(match => match.Support >= SufficientSupport).Take(3))
            if (Ranks.In(frame, match.Passage) is var (place, clause))
                return await passages.AnswerAsync(match.Passage, claimed is null ? $"第{place}位（{clause}）" : $"{(place == claimed ? "是" : "不是")}，{clause}", frame, Stated * match.Support, "查位次", cancellationToken);
        return null;
    }
}
