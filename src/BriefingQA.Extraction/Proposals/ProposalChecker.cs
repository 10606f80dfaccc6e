using BriefingQA.Extraction.Coverage;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Proposals;

/// <summary>Holds a proposal to its sentence: all its words must stand there, and its number must be one that no rule claimed.</summary>
internal sealed class ProposalChecker(PredicateLexicon words)
{
    /// <returns>The figure as a rule would give it; null where the sentence does not say it.</returns>
    public StatedFigure? Check(Proposal proposal, Sentence sentence, IReadOnlyList<NumberWithUnit> unclaimed)
    {
        var text = sentence.Text;
        if (string.IsNullOrWhiteSpace(proposal.Figure) || string.IsNullOrWhiteSpace(proposal.Indicator) || !Stands(proposal.Indicator) || !StandsOrNull(proposal.Subject) || !StandsOrNull(proposal.Change))
            return null;
        var quantity = sentence.Analysis.Mentions.OfType<QuantityMention>().FirstOrDefault(mention => IsFigure(mention, proposal.Figure, text) && unclaimed.Any(number => number.Start < mention.End && mention.NumberStart < number.End));
        var period = string.IsNullOrWhiteSpace(proposal.Period) ? null : sentence.Periods.FirstOrDefault(known => known.Text.Contains(proposal.Period, StringComparison.Ordinal) || proposal.Period.Contains(known.Text, StringComparison.Ordinal));
        if (quantity is null || (!string.IsNullOrWhiteSpace(proposal.Period) && (period is null || !Stands(proposal.Period))))
            return null;
        var isChange = !string.IsNullOrWhiteSpace(proposal.Change);
        var direction = "";
        if (isChange ? !words.Changes.TryGet(proposal.Change!, out direction) : words.Changes.MatchLengthBefore(text, quantity.Start) > 0)
            return null; // 增长15% is no level of 15%
        var end = text.IndexOf(proposal.Figure, quantity.NumberStart - proposal.Figure.IndexOf(text[quantity.NumberStart..quantity.End], StringComparison.Ordinal), StringComparison.Ordinal) + proposal.Figure.Length;
        var unit = quantity.Unit.Length > 0 ? quantity.Unit : text[quantity.End..Math.Max(quantity.End, end)]; // a unit that the lexicon lacks
        var amount = new Quantity(quantity.Value, unit, quantity.NormalizedValue, quantity.NormalizedUnit.Length > 0 ? quantity.NormalizedUnit : unit, quantity.Comparator, quantity.UpperValue);
        var clause = sentence.Clauses.First(clause => clause.End >= quantity.End);
        var indicatorAt = text.IndexOf(proposal.Indicator, clause.Start, StringComparison.Ordinal);
        return new StatedFigure
        {
            Sentence = sentence,
            Subject = string.IsNullOrWhiteSpace(proposal.Subject) ? null : proposal.Subject,
            Indicator = proposal.Indicator,
            Level = isChange ? null : amount,
            Change = isChange ? new Change(direction!, null, amount, null, null) : null,
            Period = period,
            TextStart = indicatorAt >= 0 && indicatorAt < quantity.Start ? indicatorAt : quantity.Start,
            TextEnd = Math.Max(quantity.End, end),
            Clause = clause,
        };

        bool Stands(string part) => text.Contains(part, StringComparison.Ordinal);

        bool StandsOrNull(string? part) => string.IsNullOrWhiteSpace(part) || Stands(part);
    }

    /// <summary>Whether the words are those of the number, unit included: neither more digits nor another unit than the sentence has.</summary>
    private static bool IsFigure(QuantityMention mention, string figure, string text)
    {
        var number = text[mention.NumberStart..mention.End];
        return text.Contains(figure, StringComparison.Ordinal) && figure.Contains(number, StringComparison.Ordinal) && figure.Length - number.Length <= 3
            && !figure.Replace(number, "", StringComparison.Ordinal).Any(char.IsDigit);
    }
}
