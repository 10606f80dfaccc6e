using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Answering.Translation.Model;

namespace BriefingQA.Answering.Translation;

/// <summary>What every translator is handed: the question as it was read, the graph's index, and the briefing to stay within.</summary>
internal sealed record QuestionContext(QuestionFrame Frame, GraphIndex Index, string? Briefing)
{
    /// <summary>Set where a model is asked.</summary>
    public ModelTurn? Turn { get; init; }

    /// <summary>The figures that the question may be about, together with those of the same sentence.</summary>
    public IEnumerable<IGrouping<Passage, Figure>> FiguresBySentence() =>
        Index.FindFigures(Frame.Words.Select(word => word.Form), Briefing).Where(figure => figure.Passage is not null).GroupBy(figure => figure.Passage!);
}
