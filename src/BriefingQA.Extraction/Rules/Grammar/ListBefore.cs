using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Members of a list that the clauses before the figures name: <b>甲，乙，丙</b>产量分别增长1%、2%、3%.</summary>
internal sealed class ListBefore(FactLexicon lexicon, NounPhraseReader phrases)
{
    private readonly PhraseEdges _edges = new(lexicon.Predicates);

    /// <param name="head">The first figure of the list.</param>
    /// <returns>As many members as asked for, or none.</returns>
    public IReadOnlyList<(string Subject, string? Indicator)> Members(Sentence sentence, FigureReading head, int count, string? carried)
    {
        string? indicator = head.Phrase.Indicator ?? carried;
        if (head.Phrase.IsEmpty && Enumerated(sentence, head, count) is { Count: > 0 } named)
            return indicator is null ? [] : [.. named.Select(member => (member, (string?)indicator))];
        List<string> subjects = head.Phrase.IsEmpty ? [] : [head.Phrase.Subject];
        foreach (var clause in sentence.Clauses.Where(clause => clause.Start < head.Clause.Start).Reverse().TakeWhile(clause => !HasFigure(sentence, clause)))
        {
            if (subjects.Count == count)
                break;
            int start = phrases.AfterLeadingWords(sentence, clause.Start, clause.End);
            int end = OpeningNounEnd(sentence, start, clause.End);
            if (subjects.Count == 0 && start < end && phrases.IndicatorStart(sentence, start, end) == start)
                indicator = sentence.Text[start..end];
            else if (start < end && (end == clause.End || subjects.Count == 0))
                subjects.Insert(0, sentence.Text[start..end].Trim());
            else
                break;
        }

        return subjects.Count == count && indicator is not null ? [.. subjects.Select(subject => (subject, (string?)indicator))] : [];
    }

    /// <summary>接待甲客、实现乙收入分别增长…: members with verbs of their own in the clause of the figures.</summary>
    public IReadOnlyList<(string Subject, string? Indicator)> InClause(Sentence sentence, FigureReading head, int count)
    {
        List<(string, string?)> members = [];
        int start = head.Clause.Start;
        int end = Math.Max(start, head.Predicate.Start);
        foreach (var part in sentence.Text[start..end].Split('、'))
        {
            var phrase = phrases.Read(sentence, start, start + part.Length);
            bool fits = head.IsChange || head.Quantity.Kind is not QuantityKind.Share || lexicon.Indicators.DimensionOf(phrase.Indicator ?? "") == "share";
            if (phrase.IsEmpty || phrase.Indicator is null && phrase.GovernedBy is null || !fits)
                return [];
            members.Add(phrase.Indicator is null ? ("", phrase.GovernedBy + phrase.Text + CountNaming.Number) : (phrase.Subject, phrase.Indicator));
            start += part.Length + 1;
        }

        return members.Count == count ? members : [];
    }

    /// <summary>…的是甲、乙和丙，|分别…: what the clause right before the figures enumerates; empty where it names fewer or more.</summary>
    private static List<string> Enumerated(Sentence sentence, FigureReading head, int count)
    {
        var clause = sentence.Clauses.Last(clause => clause.Start <= Math.Max(0, head.Clause.Start - 1));
        if (clause == head.Clause || HasFigure(sentence, clause) || sentence.TokensWithin(clause.Start, clause.End).LastOrDefault(token => token.Text is "是" or "为" or "包括") is not { Text: not null } opening)
            return [];
        string list = sentence.Text[opening.End..clause.End];
        foreach (char[] marks in new char[][] { ['、'], ['、', '和'], ['、', '和', '与', '及'] })
            if (list.Split(marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is var members && members.Length == count && members.Length > 1)
                return [.. members];
        return [];
    }

    private static bool HasFigure(Sentence sentence, Clause clause) => sentence.Analysis.Mentions
        .OfType<QuantityMention>()
        .Any(quantity => quantity.Kind is not QuantityKind.Ordinal && quantity.Start >= clause.Start && quantity.End <= clause.End && !sentence.IsTime(quantity.Start, quantity.End));

    /// <summary>甲业|恢复较快: where the noun phrase ends that a stretch opens with.</summary>
    private int OpeningNounEnd(Sentence sentence, int start, int end)
    {
        if (sentence.TokensWithin(start, end).All(token => token.Tag is not ("d" or "ad" or "p" or "uj" or "ul" or "c")) && sentence.TokenEndingAt(end) is { Tag: ['n', ..] })
            return end;
        int last = start;
        foreach (var token in sentence.TokensWithin(start, end))
        {
            if (token.Tag is "v" or "d" or "ad" or "vd" or "p" && !_edges.IsNominal(sentence, token, end))
                break;
            last = token.End;
        }

        return last > start && _edges.IsNounPhrase(sentence, start, last) ? last : start;
    }
}
