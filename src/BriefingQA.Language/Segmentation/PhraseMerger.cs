using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// Joins tokens into what jieba can never give as one, because it cuts at every mark: words of a user dictionary that
/// hold marks, titles in 《》, and short names in “” with the noun that follows them. For example, “三品”战略.
/// </summary>
internal sealed class PhraseMerger(WordTrie trie, IReadOnlyList<string> tags)
{
    /// <summary>Other proper noun: the tag of a joined name.</summary>
    private const string NameTag = "nz";

    /// <summary>In UTF-16 units, marks included; what is longer is left as it is.</summary>
    private const int LongestTitle = 80, LongestQuotation = 16;

    /// <summary>Joins in place and returns how many tokens are left.</summary>
    public int Merge(ReadOnlySpan<char> text, Span<TaggedRange> tokens)
    {
        var count = 0;
        for (int first = 0, next; first < tokens.Length; first = next)
        {
            var (length, tag) = Phrase(text, tokens[first..]);
            if (length == 1)
                (length, tag) = (Name(text, tokens[first..]), NameTag);
            next = first + length;
            tokens[count++] = length == 1
                ? tokens[first]
                : new TaggedRange(tokens[first].Range.Start..tokens[next - 1].Range.End, tag);
        }

        return count;
    }

    /// <summary>How many tokens form the longest word of the dictionary that holds a mark; 1 where there is none.</summary>
    private (int Length, string Tag) Phrase(ReadOnlySpan<char> text, ReadOnlySpan<TaggedRange> tokens)
    {
        var (length, tag) = (1, "");
        var (node, hasMark) = (default(TrieNode), false);
        for (var index = 0; index < tokens.Length; index++)
        {
            foreach (var unit in text[tokens[index].Range])
            {
                if (!trie.TryWalk(ref node, unit))
                    return (length, tag);
                hasMark |= !CharacterCodes.IsBlock(unit) || unit is '%' or '-';
            }

            if (index > 0 && hasMark && node.Frequency > 0)
                (length, tag) = (index + 1, tags[node.Tag]);
        }

        return (length, tag);
    }

    private static int Name(ReadOnlySpan<char> text, ReadOnlySpan<TaggedRange> tokens)
    {
        switch (text[tokens[0].Range])
        {
            case "《":
                return Enclosed(text, tokens, '》', LongestTitle, stops: "。");
            case "“":
                var length = Enclosed(text, tokens, '”', LongestQuotation, stops: "，。；：、？！…");
                return length > 1 && length < tokens.Length && IsHead(tokens[length]) ? length + 1 : length;
            default:
                return 1;
        }
    }

    /// <summary>How many tokens there are from an opening mark to the one that closes it; 1 where none does in time.</summary>
    private static int Enclosed(ReadOnlySpan<char> text, ReadOnlySpan<TaggedRange> tokens, char close, int longest, string stops)
    {
        var start = tokens[0].Range.Start.Value;
        var open = text[start];
        var depth = 0;
        for (var index = 0; index < tokens.Length && tokens[index].Range.End.Value - start <= longest; index++)
        {
            var unit = text[tokens[index].Range.Start];
            if (stops.Contains(unit))
                return 1;
            depth += unit == open ? 1 : unit == close ? -1 : 0;
            if (depth == 0)
                return index + 1;
        }

        return 1;
    }

    private static bool IsHead(TaggedRange token) =>
        token.Tag is "n" or "nz" && token.Range.End.Value - token.Range.Start.Value > 1;
}
