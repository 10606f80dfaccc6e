using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>The one reader of statements and questions: their words, figures, times and names.</summary>
public sealed class TextAnalyzer(Lexicon lexicon)
{
    private readonly PeriodReader _periods = new(lexicon.Times);
    private readonly QuantityReader _quantities = new(lexicon.Units, lexicon.Comparators);

    /// <param name="text">A statement or a question, its layout repaired.</param>
    /// <param name="reference">The day from which 今年, 目前 and the like are counted; null where it is not known.</param>
    /// <returns>Mentions in order of place; those of one kind do not overlap.</returns>
    public AnalyzedText Analyze(string text, DateOnly? reference)
    {
        var periods = _periods.Read(text, reference);
        var quantities = _quantities.Read(text, periods);
        return new AnalyzedText(text, [], [.. periods.Concat<Mention>(quantities).OrderBy(mention => mention.Start)]);
    }
}
