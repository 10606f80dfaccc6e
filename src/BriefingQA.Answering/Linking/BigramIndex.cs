using System.Buffers;
using System.Runtime.InteropServices;

namespace BriefingQA.Answering.Linking;

/// <summary>Finds the texts that share the most telling pairs of neighbouring characters with words, and those that hold a word.</summary>
internal sealed class BigramIndex
{
    /// <summary>What sums of weights may be off by.</summary>
    private const float Rounding = 1e-3f;

    private readonly Dictionary<int, PairPostings> _postings = [];

    public int Count { get; private set; }

    /// <summary>Texts are numbered in the order they are added.</summary>
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
    /// The texts that share most with the words, the best first; a pair weighs the more the fewer texts have it. Rare pairs are
    /// looked up first: once no text without them can be among the best, the common ones only add to those found (the
    /// MaxScore method of Turtle and Flood, 1995).
    /// </summary>
    public (int Number, float Score)[] Best(IEnumerable<string> words, int limit)
    {
        var query = Query(words);
        var remaining = query.Sum(pair => pair.Weight);
        var scores = ArrayPool<float>.Shared.Rent(Count);
        Array.Clear(scores, 0, Count);
        var found = new List<int>();
        var (isOpen, passed) = (true, 0f);
        foreach (var (postings, weight) in query)
        {
            remaining -= weight;
            if (isOpen)
                AddAll(postings, weight, scores, found);
            else
                AddTo(found, postings, weight, scores);
            passed += weight;
            if (isOpen && found.Count >= limit && passed > remaining && LeastOf(found, scores, limit) is var least && least > remaining + Rounding)
            {
                isOpen = false;
                found.RemoveAll(text => scores[text] + remaining + Rounding < least);
            }
        }

        var best = new BestNumbers(limit);
        foreach (var text in found)
            best.Add(scores[text], text);
        ArrayPool<float>.Shared.Return(scores);
        return best.All();
    }

    /// <summary>The same score of single texts.</summary>
    public Func<int, float> Scorer(IEnumerable<string> words)
    {
        var query = Query(words);
        return text => query.Sum(pair => pair.Postings.Has(text, Count) ? pair.Weight : 0);
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

    private static void AddAll(PairPostings postings, float weight, float[] scores, List<int> found)
    {
        foreach (var text in CollectionsMarshal.AsSpan(postings.Texts))
        {
            if (scores[text] == 0)
                found.Add(text);
            scores[text] += weight;
        }
    }

    private void AddTo(List<int> found, PairPostings postings, float weight, float[] scores)
    {
        foreach (var text in CollectionsMarshal.AsSpan(found))
            if (postings.Has(text, Count))
                scores[text] += weight;
    }

    private static float LeastOf(List<int> found, float[] scores, int limit)
    {
        var best = new BestNumbers(limit);
        foreach (var text in CollectionsMarshal.AsSpan(found))
            best.Add(scores[text], text);
        return best.Least();
    }

    private static int Pair(string text, int position) => (text[position] << 16) | text[position + 1];
}
