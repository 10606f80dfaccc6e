using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// Cuts anew what the dictionary left in single characters: runs of two or more of them that are not a word themselves.
/// </summary>
internal abstract class UnknownWords(WordTrie trie)
{
    public void Recognize(ReadOnlySpan<char> text, Span<RouteStep> route)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + route[start].Length;
            if (!IsSingle(in route[start]))
                continue;
            while (end < text.Length && IsSingle(in route[end]))
                end++;
            if (end - start > 1 && !trie.Contains(text[start..end]))
                CutRun(text[start..end], route[start..end]);
        }
    }

    protected abstract void CutHan(ReadOnlySpan<char> text, Span<RouteStep> route);

    /// <summary>The first token of <paramref name="text"/>, which holds ASCII only.</summary>
    protected abstract (int Length, byte Tag) FirstLatin(ReadOnlySpan<char> text);

    /// <summary>How many units at the start of <paramref name="text"/> belong to a class.</summary>
    protected static int LengthOf(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
            length++;
        return length;
    }

    private static bool IsSingle(in RouteStep step) => step is { Length: 1, Code: not 0 };

    private void CutRun(ReadOnlySpan<char> text, Span<RouteStep> route)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            var isHan = CharacterCodes.IsHan(text[start]);
            for (end = start + 1; end < text.Length && CharacterCodes.IsHan(text[end]) == isHan;)
                end++;
            if (isHan)
                CutHan(text[start..end], route[start..end]);
            else
                CutLatin(text[start..end], route[start..end]);
        }
    }

    private void CutLatin(ReadOnlySpan<char> text, Span<RouteStep> route)
    {
        for (var start = 0; start < text.Length; start += route[start].Length)
            (route[start].Length, route[start].Tag) = FirstLatin(text[start..]);
    }
}
