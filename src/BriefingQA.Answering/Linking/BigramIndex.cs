using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace BriefingQA.Answering.Linking;

/// <summary>Finds the texts that share the most telling pairs of neighbouring characters with words, and those that hold a word.</summary>
internal sealed class BigramIndex
{
    /// <summary>What sums of weights may be off by.</summary>
    private const float Rounding = 1e-3f;

    private readonly Dictionary<int, PairPostings> _postings = [];
    private readonly ConcurrentBag<TextScores> _unused = [];

    public int Count { get; private set; }

    /// <summary>Texts are numbered in the order they are added. Not while texts are looked for.</summary>
    public void Add(string text)
    {
        var number = Count++;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            ref var texts = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, Pair(text, i), out _);
            (texts ??= new PairPostings()).Add(number);
        }
    }

    /// <summary>
    /// The texts that share most with the words; a pair weighs the more the fewer texts have it. Rare pairs are looked up first:
    /// once no text without them can be among the best, the common ones are only looked up for those found (the MaxScore method of
    /// Turtle and Flood, 1995).
    /// </summary>
    /// <returns>To be disposed of.</returns>
    public BestNumbers Best(IEnumerable<string> words, int limit)
    {
        var query = CollectionsMarshal.AsSpan(Query(words));
        var (passed, remaining, texts) = (0f, 0f, 0L);
        foreach (var (postings, weight) in query)
            (remaining, texts) = (remaining + weight, texts + postings.Count);
        var scores = Unused();
        BestNumbers? best = null;
        for (var i = 0; i < query.Length && best is null; i++)
        {
            var (postings, weight) = query[i];
            scores.Add(postings, weight);
            (passed, remaining, texts) = (passed + weight, remaining - weight, texts - postings.Count);
            // To find out whether the others can do without takes about as long as to add as many texts as were found.
            if (scores.Count >= limit && passed > remaining && texts > scores.Count && scores.Least(limit, remaining + Rounding) is { } least)
                best = scores.Best(limit, query[(i + 1)..], remaining, least, Rounding);
        }

        best ??= scores.Best(limit);
        GiveBack(scores);
        return best;
    }

    /// <summary>The scores of all texts, to be given back.</summary>
    public TextScores Scores(IEnumerable<string> words)
    {
        var scores = Unused();
        foreach (var (postings, weight) in Query(words))
            scores.Add(postings, weight);
        return scores;
    }

    public void GiveBack(TextScores scores)
    {
        scores.Clear();
        _unused.Add(scores);
    }

    /// <summary>The same score of single texts, given with the least that is of use; null for one that cannot reach it.</summary>
    public Func<int, float, float?> Scorer(IEnumerable<string> words)
    {
        var query = Query(words);
        var all = query.Sum(pair => pair.Weight) + Rounding;
        return (text, least) =>
        {
            var (score, rest) = (0f, all);
            foreach (var (postings, weight) in query)
            {
                if (score + rest < least)
                    return null;
                rest -= weight;
                if (postings.Has(text, Count))
                    score += weight;
            }

            return score;
        };
    }

    /// <summary>The numbers of the texts that may hold a word of two characters or more: those with its rarest pair.</summary>
    public IReadOnlyList<int> Holding(string word)
    {
        PairPostings? rarest = null;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (!_postings.TryGetValue(Pair(word, i), out var texts))
                return [];
            if (rarest is null || texts.Count < rarest.Count)
                rarest = texts;
        }

        return rarest?.Texts ?? [];
    }

    /// <summary>The pairs of the words, the rarest first.</summary>
    private List<(PairPostings Postings, float Weight)> Query(IEnumerable<string> words)
    {
        var pairs = new HashSet<int>();
        var query = new List<(PairPostings Postings, float Weight)>();
        foreach (var word in words)
            for (var i = 0; i + 1 < word.Length; i++)
                if (pairs.Add(Pair(word, i)) && _postings.TryGetValue(Pair(word, i), out var postings))
                    query.Add((postings, MathF.Log(1 + ((float)Count / postings.Count))));
        query.Sort((left, right) => left.Postings.Count.CompareTo(right.Postings.Count));
        return query;
    }

    private TextScores Unused() => _unused.TryTake(out var scores) ? scores : new TextScores(Count);

    private static int Pair(string text, int position) => (text[position] << 16) | text[position + 1];
}
