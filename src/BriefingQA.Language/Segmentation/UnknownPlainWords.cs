using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>Unknown words without tags, as jieba's <c>finalseg</c> cuts them.</summary>
internal sealed class UnknownPlainWords(WordTrie trie, WordModel model, HashSet<string> deleted) : UnknownWords(trie)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _deleted = deleted.GetAlternateLookup<ReadOnlySpan<char>>();

    protected override void CutHan(ReadOnlySpan<char> text, Span<RouteStep> route)
    {
        model.Cut(route);
        if (deleted.Count > 0)
            SplitDeleted(text, route);
    }

    /// <summary>A number with its fraction and percent sign or a Latin word, or whatever stands before the next of these.</summary>
    protected override (int Length, byte Tag) FirstLatin(ReadOnlySpan<char> text)
    {
        var length = LengthOf(text, char.IsAsciiLetterOrDigit);
        if (length == 0)
            return (LengthOf(text, unit => !char.IsAsciiLetterOrDigit(unit)), 0);
        if (text[length..] is ['.', .. var fraction] && LengthOf(fraction, char.IsAsciiDigit) is > 0 and var digits)
            length += 1 + digits;
        return (text[length..] is ['%', ..] ? length + 1 : length, 0);
    }

    private void SplitDeleted(ReadOnlySpan<char> text, Span<RouteStep> route)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + route[start].Length;
            if (!_deleted.Contains(text[start..end]))
                continue;
            foreach (ref var step in route[start..end])
                step.Length = 1;
        }
    }
}
