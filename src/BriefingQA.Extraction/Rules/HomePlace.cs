using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>The province or city that a local briefing or report is about: what it measures without saying where is measured there.</summary>
internal static class HomePlace
{
    /// <summary>The place is named in the title or the first sentences, …</summary>
    private const int Opening = 6;

    /// <summary>… and so many times at least.</summary>
    private const int FewestMentions = 3;

    /// <summary>Where the text says nothing like 全省, it names the place so many times, and far more often than any other.</summary>
    private const int ManyMentions = 8;

    /// <returns>Null where the text is about no one place.</returns>
    public static string? Of(IReadOnlyList<Sentence> sentences, SubjectLexicon lexicon)
    {
        bool speaksOfHome = sentences.Any(sentence => sentence.Analysis.Tokens.Any(token => lexicon.HomeWords.Contains(token.Text)));
        var places = sentences.SelectMany(sentence => sentence.Names).Where(name => name.Kind is NameKind.Region && name.Name[^1] is '省' or '市' or '区' or '州')
            .GroupBy(name => name.Name)
            .Select(named => (Place: named.Key, Times: sentences.Sum(sentence => Count(sentence.Text, named.MinBy(name => name.Text.Length)!.Text))))
            .OrderByDescending(place => place.Times)
            .ToList();
        int fewest = speaksOfHome ? FewestMentions : ManyMentions;
        if (places.Count == 0 || places[0].Times < fewest || places.Count > 1 && places[1].Times * (speaksOfHome ? 1 : FewestMentions) >= places[0].Times)
            return null;
        string home = places[0].Place;
        return sentences.Take(Opening).Any(sentence => sentence.Text.Contains(home[..2], StringComparison.Ordinal)) ? home : null;
    }

    /// <summary>
    /// What stands without a subject, or for 全市, is of the place; 全市甲业 is of 甲业 there. Things that are counted name themselves: of them the place only tells where.
    /// </summary>
    public static StatedFigure Settle(StatedFigure figure, string home, SubjectLexicon lexicon)
    {
        if (figure.Subject is null || lexicon.HomeWords.Contains(figure.Subject))
            return figure.Counted is not null ? figure with { Subject = null, Scope = InPlace(figure.Scope, home, lexicon) }
                : figure.Scope is null || lexicon.HomeWords.Contains(figure.Scope) ? figure with { Subject = home } : figure;
        int length = lexicon.HomeWords.MatchLength(figure.Subject, 0);
        return length == 0 ? figure : figure with { Subject = figure.Subject[length..], Scope = InPlace(figure.Scope, home, lexicon) };
    }

    private static string InPlace(string? scope, string home, SubjectLexicon lexicon) => scope is null || lexicon.HomeWords.Contains(scope) ? home : scope;

    private static int Count(string text, string place)
    {
        int times = 0;
        for (int at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + place.Length, StringComparison.Ordinal))
            times++;
        return times;
    }
}
