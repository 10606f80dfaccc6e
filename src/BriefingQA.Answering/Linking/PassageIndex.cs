using System.Runtime.InteropServices;

namespace BriefingQA.Answering.Linking;

/// <summary>Finds sentences, and the figures they state, by their words and by those that surround them. What many sentences have around them in common is looked at once.</summary>
internal sealed class PassageIndex
{
    /// <summary>So many candidates are looked at closely; where there are no more at all, all of them.</summary>
    private const int Candidates = 400;

    /// <summary>So many sentences are found by their own words, and so many surroundings by theirs, before both count together.</summary>
    private const int FoundByThemselves = 5 * Candidates, FoundAround = Candidates / 4;

    /// <summary>What a word around a sentence counts beside one in it.</summary>
    private const float ContextFactor = 0.75f;

    private readonly Passage[] _passages;
    private readonly Figure[] _figures;

    /// <summary>Of the figures, so that those of another unit are passed over without being fetched.</summary>
    private readonly string?[] _units;

    private readonly Dictionary<Passage, int> _numbers = [];
    private readonly List<int>?[] _figuresOf;
    private readonly BigramIndex _texts = new(), _contexts = new(), _figureTexts = new();
    private readonly int[] _contextOf;
    private readonly List<List<int>> _within = [];
    private readonly RecentSearches<int[]> _passageSearches = new();
    private readonly RecentSearches<int[]> _figureSearches = new();

    public PassageIndex(IReadOnlyList<Passage> passages, IReadOnlyList<Figure> figures)
    {
        (_passages, _figures) = ([.. passages], [.. figures]);
        _units = Array.ConvertAll(_figures, figure => figure.Values.Unit);
        _figuresOf = new List<int>?[passages.Count];
        _contextOf = new int[passages.Count];
        var contexts = new Dictionary<(string, string, string), int>();
        for (var i = 0; i < passages.Count; i++)
        {
            var (setting, speaker, topic) = (passages[i].Setting, passages[i].SpeakerForm, passages[i].Topic);
            _texts.Add(passages[i].Form);
            _numbers.TryAdd(passages[i], i);
            if (!contexts.TryGetValue((setting, speaker, topic), out _contextOf[i]))
            {
                contexts[(setting, speaker, topic)] = _contextOf[i] = contexts.Count;
                _contexts.Add(setting + "|" + speaker + "|" + topic);
                _within.Add([]);
            }

            _within[_contextOf[i]].Add(i);
        }

        for (var i = 0; i < figures.Count; i++)
        {
            _figureTexts.Add(figures[i].Own);
            if (figures[i].Passage is { } passage)
                (_figuresOf[_numbers[passage]] ??= []).Add(i);
        }
    }

    public IEnumerable<Figure> FiguresOf(Passage passage) => _numbers.TryGetValue(passage, out var number) ? FiguresOf(number).Select(figure => _figures[figure]) : [];

    private List<int> FiguresOf(int passage) => _figuresOf[passage] ?? [];

    /// <summary>The sentences that share most with the words; in the order of the text where there are few.</summary>
    public IReadOnlyList<Passage> Find(IEnumerable<string> words) => _passages.Length <= Candidates ? _passages : Array.ConvertAll(_passageSearches.Get(words, Best), number => _passages[number]);

    /// <summary>The figures that share most with the words, with all of the sentences that do; of them those of a unit that fits.</summary>
    public IEnumerable<Figure> FindFigures(IEnumerable<string> words, Func<string?, bool> fits)
    {
        var found = _figures.Length <= Candidates ? Enumerable.Range(0, _figures.Length) : _figureSearches.Get(words, BestFigures);
        return found.Where(number => fits(_units[number])).Select(number => _figures[number]);
    }

    /// <summary>Whether a word of two characters or more stands in some sentence.</summary>
    public bool Holds(string form) => _texts.Holding(form).Any(number => _passages[number].Form.Contains(form, StringComparison.Ordinal));

    /// <summary>The sentences that hold a word of two characters or more, in the order of the text.</summary>
    public IEnumerable<Passage> Holding(string form) => _texts.Holding(form).Select(number => _passages[number]).Where(passage => passage.Form.Contains(form, StringComparison.Ordinal));

    private int[] BestFigures(IReadOnlyList<string> words)
    {
        using var found = _figureTexts.Best(words, Candidates / 2);
        var best = found.All().Select(entry => entry.Number).ToList();
        var own = best.ToHashSet();
        var passages = _passages.Length <= Candidates ? Enumerable.Range(0, _passages.Length) : _passageSearches.Get(words, Best);
        return [.. best.Concat(passages.SelectMany(FiguresOf).Where(number => !own.Contains(number))).Take(Candidates)];
    }

    /// <summary>The numbers of the sentences, the best first.</summary>
    private int[] Best(IReadOnlyList<string> words)
    {
        var around = _contexts.Scores(words);
        using var own = _texts.Best(words, FoundByThemselves);
        using var best = new BestNumbers(Candidates);
        for (var i = 0; i < own.Count; i++)
            Add(own.At(i));
        // What is not among those found by themselves shares no more with the words than the last of them.
        var (ofText, seen) = (_texts.Scorer(words), 0);
        using var contexts = around.Best(FoundAround);
        foreach (var (context, score) in contexts.All())
        {
            var within = CollectionsMarshal.AsSpan(_within[context]);
            within = within[..Math.Min(within.Length, FoundByThemselves - seen)];
            seen += within.Length;
            if (own.Least + (ContextFactor * score) < best.Least)
                continue;
            foreach (var number in within)
                if (ofText(number, best.Bar - (ContextFactor * score)) is { } shared && (shared == 0 || !own.Has(shared, number)))
                    Add((number, shared));
        }

        _contexts.GiveBack(around);
        return Array.ConvertAll(best.All(), found => found.Number);

        void Add((int Number, float Score) found) => best.Add(found.Score + (ContextFactor * around[_contextOf[found.Number]]), found.Number);
    }
}
