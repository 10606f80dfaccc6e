using System.Runtime.InteropServices;

namespace BriefingQA.Answering.Linking;

/// <summary>Scores texts by the telling pairs of neighbouring characters that they share with a query, and finds those that hold a word.</summary>
internal sealed class BigramIndex
{
    private readonly Dictionary<int, List<int>> _postings = [];

    public int Count { get; private set; }

    /// <summary>Texts are numbered in the order they are added.</summary>
    public void Add(string text)
    {
        var number = Count++;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            ref var texts = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, Pair(text, i), out _);
            texts ??= [];
            if (texts.Count == 0 || texts[^1] != number)
                texts.Add(number);
        }
    }

    /// <summary>Adds to each text's score the weights of the pairs that it shares with the words; a rare pair weighs more.</summary>
    /// <param name="scores">By the number of the text.</param>
    public void Score(IEnumerable<string> words, Span<float> scores)
    {
        foreach (var pair in words.SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => Pair(word, i))).ToHashSet())
        {
            if (!_postings.TryGetValue(pair, out var texts))
                continue;
            var weight = MathF.Log(1 + (float)Count / texts.Count);
            foreach (var text in CollectionsMarshal.AsSpan(texts))
                scores[text] += weight;
        }
    }

    /// <summary>The numbers of the texts that may hold a word of two characters or more: those with its rarest pair.</summary>
    public IReadOnlyList<int> Holding(string word)
    {
        List<int>? rarest = null;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (!_postings.TryGetValue(Pair(word, i), out var texts))
                return [];
            if (rarest is null || texts.Count < rarest.Count)
                rarest = texts;
        }

        return rarest ?? [];
    }

    /// <summary>The numbers of the best scores above nought, the best first, equal ones by number.</summary>
    public static IEnumerable<int> Best(ReadOnlySpan<float> scores, int limit)
    {
        var queue = new PriorityQueue<int, (float Score, int Number)>(limit + 1);
        for (var number = 0; number < scores.Length; number++)
        {
            var score = scores[number];
            if (score <= 0 || (queue.Count == limit && queue.TryPeek(out _, out var least) && score <= least.Score))
                continue;
            queue.Enqueue(number, (score, -number));
            if (queue.Count > limit)
                queue.Dequeue();
        }

        var best = new int[queue.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = queue.Dequeue();
        return best;
    }

    private static int Pair(string text, int position) => (text[position] << 16) | text[position + 1];
}
