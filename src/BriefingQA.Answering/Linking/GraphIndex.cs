namespace BriefingQA.Answering.Linking;

/// <summary>
/// What the translator knows of a graph's content: names to link a question's words to, and the texts by which figures
/// and sentences are found. Made from the graph by Cypher; a new one is made when the graph has changed.
/// </summary>
internal sealed class GraphIndex
{
    private readonly BigramIndex _figureTexts = new();
    private readonly BigramIndex _passageTexts = new();
    private readonly HashSet<string> _indicatorForms;
    private readonly string _allText;

    public GraphIndex(
        IReadOnlyList<NamedThing> things,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<Passage> passages,
        IReadOnlyList<ExchangeEntry> exchanges,
        IReadOnlyList<MeasureList> measureLists,
        IReadOnlyList<PostHolder> posts,
        IReadOnlyList<BriefingEntry> briefings,
        ValueIndex values)
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
        foreach (var figure in figures)
            _figureTexts.Add(string.Join('|', figure.Own, figure.Passage?.Form, figure.Passage?.Context));
        foreach (var passage in passages)
            _passageTexts.Add(passage.Form + "|" + passage.Context);
        _indicatorForms = [.. things.Where(thing => thing.Label == GraphLabels.Indicator).SelectMany(thing => thing.Forms)];
        _allText = string.Join('|', passages.Select(passage => passage.Form).Concat(things.SelectMany(thing => thing.Forms)));
    }

    public NameIndex Names { get; } = new();
    public ValueIndex Values { get; }
    public IReadOnlyList<NamedThing> Things { get; }
    public IReadOnlyList<Figure> Figures { get; }
    public IReadOnlyList<Passage> Passages { get; }
    public IReadOnlyList<ExchangeEntry> Exchanges { get; }
    public IReadOnlyList<MeasureList> MeasureLists { get; }
    public IReadOnlyList<PostHolder> Posts { get; }
    public IReadOnlyList<BriefingEntry> Briefings { get; }

    public IEnumerable<Figure> FindFigures(IEnumerable<string> words) => _figureTexts.Search(words, limit: 400).Select(number => Figures[number]);

    public IEnumerable<Passage> FindPassages(IEnumerable<string> words) => _passageTexts.Search(words, limit: 400).Select(number => Passages[number]);

    /// <summary>Whether a word is part of what some figure measures.</summary>
    public bool IsIndicatorWord(string form) => _indicatorForms.Any(indicator => indicator.Contains(form, StringComparison.Ordinal));

    /// <summary>Whether a word stands anywhere in the graph's names or sentences.</summary>
    public bool Holds(string form) => _allText.Contains(form, StringComparison.Ordinal);
}
