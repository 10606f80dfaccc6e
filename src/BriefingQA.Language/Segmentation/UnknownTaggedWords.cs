using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>Unknown words and their tags, as jieba's <c>posseg</c> cuts them.</summary>
internal sealed class UnknownTaggedWords(WordTrie trie, TagModel model, byte numberTag, byte latinTag) : UnknownWords(trie)
{
    protected override void CutHan(ReadOnlySpan<char> text, Span<RouteStep> route) => TagSearch.Cut(model, route);

    /// <summary>A run of digits and dots, a word that starts with a letter, or whatever stands before the next of these.</summary>
    protected override (int Length, byte Tag) FirstLatin(ReadOnlySpan<char> text)
    {
        if (LengthOf(text, IsNumeric) is > 0 and var number)
            return (number, numberTag);
        if (LengthOf(text, char.IsAsciiLetterOrDigit) is > 0 and var word)
            return (word, latinTag);
        return (LengthOf(text, unit => !IsNumeric(unit) && !char.IsAsciiLetter(unit)), 0);
    }

    private static bool IsNumeric(char unit) => unit is '.' || char.IsAsciiDigit(unit);
}
