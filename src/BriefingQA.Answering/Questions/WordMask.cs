namespace BriefingQA.Answering.Questions;

/// <summary>Marks the words of a list in a text: all places of a word before those of the words behind it in the list, none overlapping another.</summary>
internal sealed class WordMask
{
    private readonly Dictionary<char, List<(string Word, int Rank)>> _words = [];

    public WordMask(IEnumerable<string> words)
    {
        var rank = 0;
        foreach (var word in words.Where(word => word.Length > 0))
            (_words.TryGetValue(word[0], out var same) ? same : _words[word[0]] = []).Add((word, rank++));
    }

    /// <param name="covered">What is marked already, and what this marks, by character.</param>
    public void Cover(string text, Span<bool> covered)
    {
        var found = new List<(int Rank, int Start, int Length)>();
        for (var start = 0; start < text.Length; start++)
            if (!covered[start] && _words.TryGetValue(text[start], out var words))
                foreach (var (word, rank) in words)
                    if (text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
                        found.Add((rank, start, word.Length));
        found.Sort();
        foreach (var (_, start, length) in found)
            Fill(covered.Slice(start, length));
    }

    /// <summary>Whether the words of the list make up the whole of a text.</summary>
    public bool Covers(string text)
    {
        Span<bool> covered = new bool[text.Length];
        Cover(text, covered);
        return !covered.Contains(false);
    }

    /// <summary>Marks the places of one word.</summary>
    public static void Cover(string text, string word, Span<bool> covered)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            var next = at + (Fill(covered.Slice(at, word.Length)) ? word.Length : 1);
            at = next > text.Length ? -1 : text.IndexOf(word, next, StringComparison.Ordinal);
        }
    }

    private static bool Fill(Span<bool> place)
    {
        if (place.Contains(true))
            return false;
        place.Fill(true);
        return true;
    }
}
