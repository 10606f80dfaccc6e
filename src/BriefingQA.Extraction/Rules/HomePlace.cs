using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>The province or city that a local briefing or report is about: what it measures without saying where is measured there.</summary>
internal sealed class HomePlace
{
    /// <summary>The place is named in the title or the first sentences, …</summary>
    private const int Opening = 6;

    /// <summary>… and so many times at least.</summary>
    private const int FewestMentions = 3;

    /// <summary>Where the text says nothing like 全省, it names the place so many times, and far more often than any other.</summary>
    private const int ManyMentions = 8;

    private readonly SubjectLexicon _lexicon;

    /// <summary>The places that a text of several reports is about in turn; one place for other texts.</summary>
    private readonly HashSet<string> _places;

    private string? _current;

    public HomePlace(IReadOnlyList<Sentence> sentences, SubjectLexicon lexicon)
    {
        _lexicon = lexicon;
        bool speaksOfHome = sentences.Any(sentence => sentence.Analysis.Tokens.Any(token => lexicon.HomeWords.Contains(token.Text)));
        var places = sentences.SelectMany(PlacesIn)
            .GroupBy(name => name.Name)
            .Select(named => (Place: named.Key, Times: sentences.Sum(sentence => Count(sentence.Text, named.MinBy(name => name.Text.Length)!.Text))))
            .OrderByDescending(place => place.Times)
            .ToList();
        int fewest = speaksOfHome ? FewestMentions : ManyMentions;
        _places = places.Where(place => place.Times >= fewest).Select(place => place.Place).ToHashSet();
        if (places.Count > 1 && !speaksOfHome && places[1].Times * FewestMentions >= places[0].Times
            || places.Count == 0 || !sentences.Take(Opening).Any(sentence => sentence.Text.Contains(places[0].Place[..2], StringComparison.Ordinal)))
            _places = [];
        if (_places.Count == 1)
            _current = _places.Single();
    }

    /// <summary>The figures of the next sentence, those without a place with that of the text.</summary>
    public IReadOnlyList<StatedFigure> Settle(Sentence sentence, IReadOnlyList<StatedFigure> figures)
    {
        _current = PlacesIn(sentence).LastOrDefault(place => _places.Contains(place.Name))?.Name ?? _current;
        return _current is null ? figures : [.. figures.Select(figure => Settle(figure, _current))];
    }

    /// <summary>
    /// What stands without a subject, or for 全市, is of the place; 全市甲业 is of 甲业 there. Things that are counted name themselves: of them the place only tells where.
    /// </summary>
    private StatedFigure Settle(StatedFigure figure, string home)
    {
        if (figure.Subject is null || _lexicon.HomeWords.Contains(figure.Subject))
            return figure.Counted is not null ? figure with { Subject = null, Scope = InPlace(figure.Scope, home) }
                : figure.Scope is null || _lexicon.HomeWords.Contains(figure.Scope) ? figure with { Subject = home } : figure;
        int length = _lexicon.HomeWords.MatchLength(figure.Subject, 0);
        return length > 0 ? figure with { Subject = figure.Subject[length..], Scope = InPlace(figure.Scope, home) }
            : _lexicon.IsPlace(figure.Subject) ? figure
            : figure with { Scope = InPlace(figure.Scope, home) };
    }

    private string InPlace(string? scope, string home) => scope is null || _lexicon.HomeWords.Contains(scope) ? home : scope;

    private static IEnumerable<NameMention> PlacesIn(Sentence sentence) =>
        sentence.Names.Where(name => name.Kind is NameKind.Region && name.Name[^1] is '省' or '市' or '区' or '州');

    private static int Count(string text, string place)
    {
        int times = 0;
        for (int at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + place.Length, StringComparison.Ordinal))
            times++;
        return times;
    }
}
