using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Tells counts that only say whose the next figure is: <b>14个甲类产业</b>产值占…80%, <b>260个项目</b>完成投资….</summary>
internal sealed class CountBearers(FactLexicon lexicon)
{
    private readonly PhraseEdges _edges = new(lexicon.Predicates);

    /// <returns>The second figure with the counted things as its subject; null where the count stands for itself.</returns>
    public FigureReading? Of(Sentence sentence, FigureReading count, FigureReading figure)
    {
        bool isBare = count is { Quantity.Kind: QuantityKind.Count, Verb: null, ShareOf: null, ContinuesList: false, Phrase: { Indicator: null, IsObject: false }, Predicate: { HasLevelWord: false, ChangeWord: null, Starts: false } };
        // 向42万户农户|发放…: for whom something is done does not do it.
        if (!isBare || lexicon.Predicates.Adjuncts.MatchLengthBefore(sentence.Text, count.Quantity.Start) > 0 || figure.ContinuesList || lexicon.Predicates.Times.Contains(count.Quantity.NormalizedUnit))
            return null;
        int start = count.Quantity.End;
        int limit = ThingsLimit(sentence, figure);
        if (limit < start)
            return null;
        if (sentence.PeriodsWithin(start, limit).FirstOrDefault() is { } period)
            limit = period.Start;
        int end = _edges.End(sentence, start, limit);
        // 11个地市|恢复|到85%
        if (figure.Predicate.Reaches && sentence.TokenEndingAt(end) is { Tag: "v", Text.Length: > 1 } moves && moves.Start > start)
            end = moves.Start;
        bool isSubject = figure.Phrase is { IsObject: false, Subject.Length: > 0 } && figure.Phrase.Start == start;
        string things = sentence.Text[start..end].TrimEnd('的', ' ');
        if (things.Length > 0 ? things.Contains('、') || !isSubject && !_edges.IsNounPhrase(sentence, AfterModifiers(sentence, start), end) : !lexicon.Predicates.Numbering.Contains(count.Quantity.NormalizedUnit))
            return null;
        int from = count.Phrase.IsEmpty || lexicon.Subjects.Generic.Contains(count.Phrase.Text) || count.Predicate.Start > count.Phrase.Start + count.Phrase.Text.Length ? count.Quantity.NumberStart : count.Phrase.Start;
        string bearer = sentence.Text[from..(start + things.Length)];
        var phrase = figure.Phrase;
        return figure with
        {
            Phrase = phrase.IsObject || phrase.IsEmpty ? phrase with { Agent = bearer } : phrase with { Start = from, Subject = bearer, Text = bearer + phrase.Indicator, KnownSubject = null },
            FollowsInClause = false,
            TextStart = from,
        };
    }

    /// <summary>重点|园区: behind words that before a verb would go with it.</summary>
    private int AfterModifiers(Sentence sentence, int start)
    {
        while (sentence.TokenStartingAt(start) is { } word && lexicon.Predicates.BeforeVerbs.Contains(word.Text))
            start = word.End;
        return start;
    }

    /// <summary>Where the verb or the indicator of a figure begins; -1 where it has neither.</summary>
    private static int ThingsLimit(Sentence sentence, FigureReading figure)
    {
        var phrase = figure.Phrase;
        if (phrase.IsObject && !phrase.IsEmpty)
            return sentence.Text.LastIndexOf(phrase.GovernedBy!, phrase.Start, StringComparison.Ordinal);
        return phrase.Indicator is { } indicator ? phrase.Start + phrase.Text.Length - indicator.Length
            : figure is { Verb: null, Quantity.Kind: QuantityKind.Share, Predicate: { Reaches: true } or { HasLevelWord: true } } && phrase.IsEmpty ? figure.Predicate.Start
            : figure.Verb is { } verb && phrase.IsEmpty ? sentence.Text.LastIndexOf(verb, figure.Quantity.Start, StringComparison.Ordinal)
            : -1;
    }
}
