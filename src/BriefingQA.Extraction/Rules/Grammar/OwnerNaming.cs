using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Divides a noun phrase without a known word for what is measured where its words tell still what it is of: <b>“某某贷”</b>|贴息, 我区|出口|<b>甲类货物</b>.</summary>
internal sealed class OwnerNaming(FactLexicon lexicon)
{
    private const int ShortestIndicator = 2;

    private readonly PhraseEdges _edges = new(lexicon.Predicates);

    /// <param name="measured">The phrase with the verb behind it.</param>
    /// <returns>What the figure is of and what it measures; null where the words do not tell.</returns>
    public static (string Subject, string Measured)? Divide(FigureReading reading, string measured)
    {
        var phrase = reading.Phrase;
        int close = phrase is { IsObject: false, Text: ['“', ..] } ? phrase.Text.IndexOf('”', StringComparison.Ordinal) : -1;
        return close > 0 && phrase.Text.Length - close > ShortestIndicator ? (phrase.Text[..(close + 1)], measured[(close + 1)..].TrimStart('的')) : null;
    }

    /// <summary>我区|出口|甲类货物, 经某口岸|进口|乙类货物: where nobody is named who trades, the goods and the trade.</summary>
    public (string Goods, string Trade)? Traded(Sentence sentence, FigureReading reading)
    {
        if (reading.Quantity.Kind is not (QuantityKind.Money or QuantityKind.Measure))
            return null;
        var phrase = reading.Phrase;
        int end = phrase.Start + phrase.Text.Length;
        if (sentence.TokensWithin(phrase.Start, end).FirstOrDefault(token => lexicon.Predicates.Trading.Contains(token.Text)) is not { Text: { } trade } verb || verb.End >= end)
            return null;
        string before = sentence.Text[phrase.Start..verb.Start];
        bool isOpen = before.Length == 0 || lexicon.Subjects.HomeWords.Contains(before) || lexicon.Subjects.Scopes.Contains(before) || lexicon.Subjects.Generic.Contains(before) || lexicon.Predicates.Adjuncts.MatchLength(before, 0) > 0;
        return isOpen && _edges.IsNounPhrase(sentence, verb.End, end) ? (sentence.Text[verb.End..end], trade) : null;
    }
}
