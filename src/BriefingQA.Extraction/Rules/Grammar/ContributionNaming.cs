using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Names what something contributes to a movement: 甲<b>拉动</b>总量增长2.8个百分点, 乙<b>拉动</b>1.6个百分点.</summary>
internal sealed class ContributionNaming(PredicateLexicon lexicon, NounPhraseReader phrases)
{
    public FigureName? Name(Sentence sentence, FigureReading reading, Frame frame)
    {
        if (reading.Quantity.Kind is not QuantityKind.PercentagePoint || (reading.Verb ?? reading.Phrase.GovernedBy) is not { } pull || !lexicon.Relational.Contains(pull))
            return null;
        string text = sentence.Text;
        int end = reading.Verb is null && !reading.Phrase.IsEmpty ? reading.Phrase.Start : reading.Predicate.Start;
        int at = text.LastIndexOf(pull, end - 1, end - reading.Clause.Start, StringComparison.Ordinal);
        if (at < 0)
            return null;
        int start = phrases.AfterLeadingWords(sentence, reading.Clause.Start, at);
        string? doer = start < at ? text[start..at].TrimEnd('，', '分', '别') : frame.Agent ?? frame.Subject;
        string pulled = reading.Verb is null ? text[at..reading.Quantity.Start] : frame.Indicator?.StartsWith(pull, StringComparison.Ordinal) == true ? frame.Indicator : pull;
        return new FigureName(doer, pulled, pulled, null, null);
    }
}
