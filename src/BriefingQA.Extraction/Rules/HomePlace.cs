using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
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

    /// <summary>An indicator of so many characters that no lexicon knows says itself what it is of: 困难家庭最高救助额.</summary>
    private const int NamesItself = 5;

    private const int LongestLocal = 7;

    private readonly SubjectLexicon _lexicon;
    private readonly FactLexicon _facts;
    private readonly IReadOnlyList<Sentence> _sentences;

    /// <summary>某某区现有…: the smaller place that the turn at hand is about.</summary>
    private string? _local;

    private Statement? _previous;

    /// <summary>The places that a text of several reports is about in turn; one place for other texts.</summary>
    private readonly HashSet<string> _places;

    private string? _current;

    public HomePlace(IReadOnlyList<Sentence> sentences, FactLexicon facts)
    {
        var lexicon = facts.Subjects;
        (_facts, _lexicon, _sentences) = (facts, lexicon, sentences);
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
        if (_previous is null || _previous.Speaker != sentence.Statement.Speaker || _previous.Exchange != sentence.Statement.Exchange)
            _local = null;
        _previous = sentence.Statement;
        if (sentence.Statement.Speaker is not null)
            _local = LocalPlace(sentence) ?? _local;
        return (_local ?? _current) is { } place ? [.. figures.Select(figure => Settle(figure, StandsFor(figure, place)))] : figures;
    }

    /// <summary>全市 in the turn of a district is the city still, and 全省 beside a city the province.</summary>
    private string StandsFor(StatedFigure figure, string place)
    {
        string? word = new[] { figure.Scope, figure.Subject }.FirstOrDefault(word => word is not null && _lexicon.HomeWords.Contains(word));
        return word is not null && word[^1] != place[^1] ? _places.FirstOrDefault(other => other[^1] == word[^1]) ?? place : place;
    }

    /// <summary>某某区|现有…: the place that a sentence opens with before it says what is there, where the text names it again.</summary>
    private string? LocalPlace(Sentence sentence)
    {
        int start = new NounPhraseReader(_facts).AfterLeadingWords(sentence, 0, sentence.Text.Length);
        for (int end = start + 2; end <= Math.Min(start + LongestLocal, sentence.Text.Length - 1); end++)
        {
            if (!_lexicon.LocalEnds.Contains(sentence.Text.AsSpan(end - 1, 1)) || _lexicon.NotLocal.MatchLengthBefore(sentence.Text, end) > 0
                || !sentence.IsBoundary(start) || !sentence.IsBoundary(end) || !OpensPredicate(sentence, end))
                continue;
            string place = sentence.Text[start..end];
            return _lexicon.HomeWords.Contains(place) || _lexicon.Scopes.Contains(place) || _sentences.Count(other => other.Text.Contains(place, StringComparison.Ordinal)) < 2 ? null : place;
        }

        return null;
    }

    private bool OpensPredicate(Sentence sentence, int at) =>
        _facts.Predicates.Level.MatchLength(sentence.Text, at) > 0 || _facts.Predicates.Bounds.MatchLength(sentence.Text, at) > 1 || _facts.Predicates.Fill.MatchLength(sentence.Text, at) > 0
        || sentence.PeriodStartingAt(at) is not null || sentence.TokenStartingAt(at) is { Tag: "d" or "ad" };

    /// <summary>
    /// What stands without a subject, or for 全市, is of the place; 全市甲业 is of 甲业 there. Things that are counted name themselves: of them the place only tells where.
    /// </summary>
    private StatedFigure Settle(StatedFigure figure, string home)
    {
        if (figure.Subject is null || _lexicon.HomeWords.Contains(figure.Subject))
            return figure.Counted is not null || NamesThing(figure.Indicator) ? figure with { Subject = null, Scope = InPlace(figure.Scope, home) }
                : figure.Scope is null || _lexicon.HomeWords.Contains(figure.Scope) ? figure with { Subject = home } : figure;
        int length = _lexicon.HomeWords.MatchLength(figure.Subject, 0);
        return length > 0 ? figure with { Subject = figure.Subject[length..], Scope = InPlace(figure.Scope, home) }
            : _lexicon.IsPlace(figure.Subject) ? figure
            : figure with { Scope = InPlace(figure.Scope, home) };
    }

    /// <summary>Whether an indicator is none that only places have, but names a thing or people with what is measured of it: of that the place only tells where.</summary>
    private bool NamesThing(string indicator) => indicator.Length >= NamesItself && !_facts.Indicators.Economy.Contains(indicator) || _lexicon.KnownLength(indicator) > 0;

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
