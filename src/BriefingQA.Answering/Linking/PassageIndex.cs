using System.Buffers;

namespace BriefingQA.Answering.Linking;

/// <summary>Finds sentences, and the figures they state, by their words and by those that surround them. What many sentences have around them in common is looked at once.</summary>
internal sealed class PassageIndex
{
    /// <summary>So many candidates are looked at closely; where there are no more at all, all of them.</summary>
    private const int Candidates = 400;

    /// <summary>What a word around a sentence counts beside one in it.</summary>
    private const float ContextFactor = 0.75f;

    private readonly IReadOnlyList<Passage> _passages;
    private readonly IReadOnlyList<Figure> _figures;
    private readonly ILookup<Passage?, Figure> _figuresOf;
    private readonly BigramIndex _texts = new(), _contexts = new(), _figureTexts = new();
    private readonly int[] _contextOf;

    public PassageIndex(IReadOnlyList<Passage> passages, IReadOnlyList<Figure> figures)
    {
        (_passages, _figures) = (passages, figures);
        _figuresOf = figures.ToLookup(figure => figure.Passage);
        _contextOf = new int[passages.Count];
        var contexts = new Dictionary<string, int>();
        for (var i = 0; i < passages.Count; i++)
        {
            var context = passages[i].Setting + "|" + passages[i].SpeakerForm + "|" + passages[i].Topic;
            _texts.Add(passages[i].Form);
            if (!contexts.TryGetValue(context, out _contextOf[i]))
            {
                contexts[context] = _contextOf[i] = contexts.Count;
                _contexts.Add(context);
            }
        }

        foreach (var figure in figures)
            _figureTexts.Add(figure.Own);
    }

    public IEnumerable<Figure> FiguresOf(Passage passage) => _figuresOf[passage];

    /// <summary>The sentences that share most with the words; in the order of the text where there are few.</summary>
    public IEnumerable<Passage> Find(IEnumerable<string> words) => _passages.Count <= Candidates ? _passages : Best([.. words]).Select(number => _passages[number]);

    /// <summary>The figures that share most with the words, with all of the sentences that do.</summary>
    public IEnumerable<Figure> FindFigures(IEnumerable<string> words)
    {
        if (_figures.Count <= Candidates)
            return _figures;
        List<string> all = [.. words];
        var scores = ArrayPool<float>.Shared.Rent(_figures.Count);
        var span = scores.AsSpan(0, _figures.Count);
        span.Clear();
        _figureTexts.Score(all, span);
        var own = BigramIndex.Best(span, Candidates / 2);
        ArrayPool<float>.Shared.Return(scores);
        return own.Select(number => _figures[number]).Concat(Best(all).SelectMany(number => _figuresOf[_passages[number]])).Distinct().Take(Candidates);
    }

    /// <summary>Whether a word of two characters or more stands in some sentence.</summary>
    public bool Holds(string form) => _texts.Holding(form).Any(number => _passages[number].Form.Contains(form, StringComparison.Ordinal));

    /// <summary>The sentences that hold a word of two characters or more, in the order of the text.</summary>
    public IEnumerable<Passage> Holding(string form) => _texts.Holding(form).Select(number => _passages[number]).Where(passage => passage.Form.Contains(form, StringComparison.Ordinal));

    private IEnumerable<int> Best(List<string> words)
    {
        var scores = ArrayPool<float>.Shared.Rent(_passages.Count);
        var contexts = ArrayPool<float>.Shared.Rent(_contexts.Count);
        var own = scores.AsSpan(0, _passages.Count);
        var around = contexts.AsSpan(0, _contexts.Count);
        own.Clear();
        around.Clear();
        _texts.Score(words, own);
        _contexts.Score(words, around);
        for (var i = 0; i < own.Length; i++)
            own[i] += ContextFactor * around[_contextOf[i]];
        var best = BigramIndex.Best(own, Candidates);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(contexts);
        return best;
    }
}
