namespace BriefingQA.Answering.Linking;

/// <summary>Finds the texts that share the most telling pairs of neighbouring characters with a query.</summary>
internal sealed class BigramIndex
{
    private readonly Dictionary<int, List<int>> _postings = [];
    private int _count;

    /// <summary>Texts are numbered in the order they are added.</summary>
    public void Add(string text)
    {
        var number = _count++;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = Pair(text, i);
            if (!_postings.TryGetValue(pair, out var texts))
                _postings[pair] = texts = [];
            if (texts.Count == 0 || texts[^1] != number)
                texts.Add(number);
        }
    }

    /// <summary>The numbers of at most <paramref name="limit"/> texts, those with the most telling pairs first.</summary>
    public IReadOnlyList<int> Search(IEnumerable<string> words, int limit)
    {
        if (_count <= limit)
            return [.. Enumerable.Range(0, _count)];

        var pairs = new HashSet<int>();
        foreach (var word in words)
            for (var i = 0; i + 1 < word.Length; i++)
                pairs.Add(Pair(word, i));

        var scores = new Dictionary<int, double>();
        foreach (var pair in pairs)
        {
            if (!_postings.TryGetValue(pair, out var texts))
                continue;
            var weight = Math.Log(1 + (double)_count / texts.Count);
            foreach (var text in texts)
                scores[text] = scores.GetValueOrDefault(text) + weight;
        }

        return [.. scores.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(limit).Select(entry => entry.Key)];
    }

    private static int Pair(string text, int position) => (text[position] << 16) | text[position + 1];
}
