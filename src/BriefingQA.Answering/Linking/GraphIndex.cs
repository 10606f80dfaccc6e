using System.Collections.Concurrent;
using System.Globalization;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Linking;

/// <summary>
/// What the translator knows of a graph's content: names to link a question's words to, and the texts by which figures
/// and sentences are found. Made from the graph by Cypher; a new one is made when the graph has changed.
/// </summary>
internal sealed class GraphIndex
{
    /// <summary>How many of the things of a label stand for them all.</summary>
    private const int Examples = 50;

    /// <summary>Questions and lists that are looked at closely.</summary>
    private const int Candidates = 200;

    private readonly PassageIndex _passageIndex;
    private readonly BigramIndex _exchangeTexts = new(), _measureTexts = new(), _nameTexts = new();
    private readonly List<string> _names;
    private readonly HashSet<string> _indicatorForms;
    private readonly ConcurrentDictionary<string, bool> _held = new(), _measured = new();
    private readonly ILookup<string, NamedThing> _thingsOf;
    private readonly ILookup<string?, Passage> _passagesIn, _passagesOfExchange, _passagesBy;
    private readonly ILookup<string?, ExchangeEntry> _exchangesIn;
    private readonly ILookup<string?, MeasureList> _measuresIn;
    private readonly ILookup<string?, Figure> _figuresIn;
    private readonly ConcurrentDictionary<(string Form, WordRole Role), double> _carriedByBriefings = new(), _carriedByPosts = new();
    private readonly ConcurrentDictionary<string, int> _lastYears = new();
    private readonly string _postForms;
    private readonly Lazy<FuzzyNames> _fuzzy;

    public GraphIndex(
        IReadOnlyList<NamedThing> things,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<Passage> passages,
        IReadOnlyList<ExchangeEntry> exchanges,
        IReadOnlyList<MeasureList> measureLists,
        IReadOnlyList<PostHolder> posts,
        IReadOnlyList<BriefingEntry> briefings,
        ValueIndex values,
        CharacterTables? characters = null)
    {
        Values = values;
        Figures = figures;
        Passages = passages;
        Exchanges = exchanges;
        MeasureLists = measureLists;
        Posts = posts;
        Briefings = briefings;
        Things = things;
        foreach (var thing in things)
            Names.Add(thing);
        _passageIndex = new PassageIndex(passages, figures);
        foreach (var exchange in exchanges)
            _exchangeTexts.Add(exchange.Form);
        foreach (var list in measureLists)
            _measureTexts.Add(list.Theme + "|" + list.Content);
        _names = [.. things.SelectMany(thing => thing.Forms).Distinct()];
        foreach (var name in _names)
            _nameTexts.Add(name);
        _indicatorForms = [.. things.Where(thing => thing.Label == GraphLabels.Indicator).SelectMany(thing => thing.Forms)];
        _fuzzy = new Lazy<FuzzyNames>(() => new FuzzyNames(_names, characters ?? CharacterTables.None));
        _thingsOf = things.ToLookup(thing => thing.Label);
        Headlines = [.. passages.Where(passage => passage.Role == "headline")];
        Hosts = [.. briefings.SelectMany(briefing => briefing.Hosts).Distinct()];
        BriefingForms = string.Join('|', briefings.Select(briefing => briefing.Form).Distinct());
        _postForms = string.Join('|', posts.Select(post => post.Form).Distinct());
        _figuresIn = figures.ToLookup(figure => figure.Passage?.BriefingId);
        _passagesIn = passages.ToLookup(passage => passage.BriefingId);
        _passagesOfExchange = passages.ToLookup(passage => passage.ExchangeId);
        _passagesBy = passages.ToLookup(passage => passage.Speaker);
        _exchangesIn = exchanges.ToLookup(exchange => exchange.BriefingId);
        _measuresIn = measureLists.ToLookup(list => list.BriefingId);
        Suggested = figures.Where(figure => figure.Values is { Value: not null, Subject.Length: > 0, Indicator.Length: > 0 }).ToLookup(figure => figure.Passage?.BriefingId);
    }

    /// <summary>Whether the store can search sentences by their words.</summary>
    public bool IsSearchable { get; init; }

    public NameIndex Names { get; } = new();
    public ValueIndex Values { get; }
    public IReadOnlyList<NamedThing> Things { get; }
    public IReadOnlyList<Figure> Figures { get; }
    public IReadOnlyList<Passage> Passages { get; }
    public IReadOnlyList<ExchangeEntry> Exchanges { get; }
    public IReadOnlyList<MeasureList> MeasureLists { get; }
    public IReadOnlyList<PostHolder> Posts { get; }
    public IReadOnlyList<BriefingEntry> Briefings { get; }

    /// <summary>The names as they may be mistyped; made when the first question cannot be answered.</summary>
    public FuzzyNames Fuzzy => _fuzzy.Value;

    /// <summary>The sentences that open the briefings.</summary>
    public IReadOnlyList<Passage> Headlines { get; }

    /// <summary>The words by which briefings are called, all in one.</summary>
    public string BriefingForms { get; }

    /// <summary>Who chaired the briefings, each once.</summary>
    public IReadOnlyList<string> Hosts { get; }

    /// <summary>The figures with a subject and an indicator, by the id of their briefing.</summary>
    public ILookup<string?, Figure> Suggested { get; }

    /// <param name="briefing">The only briefing to look into, whole; null for all.</param>
    /// <param name="fits">Whether figures of a unit are looked for; null for all.</param>
    public IEnumerable<Figure> FindFigures(IEnumerable<string> words, string? briefing, Func<string?, bool>? fits = null) =>
        briefing is null ? _passageIndex.FindFigures(words, fits ?? (_ => true)) : fits is null ? _figuresIn[briefing] : _figuresIn[briefing].Where(figure => fits(figure.Values.Unit));

    /// <inheritdoc cref="FindFigures"/>
    public IEnumerable<Passage> FindPassages(IEnumerable<string> words, string? briefing) =>
        briefing is null ? _passageIndex.Find(words) : _passagesIn[briefing];

    /// <inheritdoc cref="FindFigures"/>
    public IEnumerable<ExchangeEntry> FindExchanges(IEnumerable<string> words, string? briefing) =>
        briefing is null ? Find(Exchanges, _exchangeTexts, words) : _exchangesIn[briefing];

    /// <inheritdoc cref="FindFigures"/>
    public IEnumerable<MeasureList> FindMeasureLists(IEnumerable<string> words, string? briefing) =>
        briefing is null ? Find(MeasureLists, _measureTexts, words) : _measuresIn[briefing];

    /// <summary>The sentences of a briefing, in their order.</summary>
    public IEnumerable<Passage> PassagesIn(string? briefing) => _passagesIn[briefing];

    public IEnumerable<Passage> PassagesOf(ExchangeEntry exchange) => _passagesOfExchange[exchange.Id];

    public IEnumerable<Passage> PassagesBy(string speaker) => _passagesBy[speaker];

    /// <summary>Whether a briefing is of a year: by the day it was held; where that is not known, by being the one behind the last that it names, or any where it names none.</summary>
    public bool IsHeldIn(BriefingEntry briefing, int year) =>
        briefing.Year == year || briefing.Year is null && _lastYears.GetOrAdd(briefing.Id, id => LastYear(_passagesIn[id])) is var last && (last == 0 || year - last == 1);

    private static int LastYear(IEnumerable<Passage> passages) =>
        passages.SelectMany(passage => ContentWordReader.YearPattern().Matches(passage.Form)).Select(match => int.Parse(match.ValueSpan[..4], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    /// <summary>How much of a word the names of briefings carry, 0 to 1.</summary>
    public double CarriedByBriefings(ContentWord word) => Remember(_carriedByBriefings, (word.Form, word.Role), _ => word.CoverageIn(BriefingForms));

    /// <summary>How much of a word the names of offices and those who hold them carry, 0 to 1.</summary>
    public double CarriedByPosts(ContentWord word) => Remember(_carriedByPosts, (word.Form, word.Role), _ => word.CoverageIn(_postForms));

    public IEnumerable<Figure> FiguresOf(Passage passage) => _passageIndex.FiguresOf(passage);

    /// <summary>The sentences that hold a word, in the order of the text.</summary>
    public IEnumerable<Passage> PassagesHolding(string form) =>
        form.Length > 1 ? _passageIndex.Holding(form) : Passages.Where(passage => passage.Form.Contains(form, StringComparison.Ordinal));

    /// <summary>Some of the things of a label.</summary>
    public IEnumerable<NamedThing> ExamplesOf(string label) => _thingsOf[label].Take(Examples);

    /// <summary>The things of which a name holds a text.</summary>
    public IEnumerable<NamedThing> ThingsHolding(string form) => form.Length < 2
        ? Things.Where(thing => thing.Forms.Any(name => name.Contains(form, StringComparison.Ordinal)))
        : _nameTexts.Holding(form).Select(number => _names[number]).Where(name => name.Contains(form, StringComparison.Ordinal)).SelectMany(name => Names.Find(name)).Distinct();

    /// <summary>Whether a word is part of what some figure measures.</summary>
    public bool IsIndicatorWord(string form) => Remember(_measured, form, word => _indicatorForms.Any(indicator => indicator.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether a word stands anywhere in the graph's names or sentences.</summary>
    public bool Holds(string form) => Remember(_held, form, word => word.Length < 2
        ? PassagesHolding(word).Any() || _names.Any(name => name.Contains(word, StringComparison.Ordinal))
        : _nameTexts.Holding(word).Any(number => _names[number].Contains(word, StringComparison.Ordinal)) || _passageIndex.Holds(word));

    private static IEnumerable<T> Find<T>(IReadOnlyList<T> items, BigramIndex texts, IEnumerable<string> words)
    {
        if (items.Count <= Candidates)
            return items;
        using var best = texts.Best(words, Candidates);
        return best.All().Select(found => found.Number).Order().Select(number => items[number]);
    }

    private static TValue Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> find) where TKey : notnull
    {
        const int MostRemembered = 100_000;
        if (known.TryGetValue(key, out var found))
            return found;
        found = find(key);
        if (known.Count < MostRemembered)
            known[key] = found;
        return found;
    }
}
