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

    private static int Count(string text, string place)
    {
        int times = 0;
        for (int at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + place.Length, StringComparison.Ordinal))
            times++;
        return times;
    }
}
