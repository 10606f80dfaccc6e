using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>jieba's <c>suggest_freq</c>: how often a word must have been counted to be cut in the way that is wanted.</summary>
internal static class SuggestedFrequency
{
    /// <summary>The least frequency with which <paramref name="word"/> is cut out in one piece, or its own if that is greater.</summary>
    public static long ToJoin(WordTrie trie, string word)
    {
        var route = new RouteStep[word.Length + 1];
        BestRoute.Find(trie, CharacterCodes.FirstOfCut, word, route);
        LatinRuns.Join(word, route);
        var parts = new List<string>();
        for (var start = 0; start < word.Length; start += route[start].Length)
            parts.Add(word.Substring(start, route[start].Length));
        return Math.Max(Expected(trie, parts) + 1, trie.FrequencyOf(word) ?? 1);
    }

    /// <summary>The greatest frequency with which the word is still cut into <paramref name="parts"/>, or its own if that is less.</summary>
    public static long ToSplit(WordTrie trie, IReadOnlyList<string> parts) =>
        Math.Min(Expected(trie, parts), trie.FrequencyOf(string.Concat(parts)) ?? 0);

    /// <summary>How often the parts would follow each other if they came by chance.</summary>
    private static long Expected(WordTrie trie, IReadOnlyList<string> parts)
    {
        var probability = 1.0;
        foreach (var part in parts)
            probability *= (trie.FrequencyOf(part) ?? 1) / (double)trie.Total;
        return (long)(probability * trie.Total);
    }
}
