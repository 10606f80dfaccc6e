using System.Text;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// jieba's <c>cut_all</c>: every word of the dictionary that stands in the text, overlapping. Latin letters and digits
/// are joined across the words between them, and so the tokens have no offsets.
/// </summary>
internal static class FullCut
{
    public static List<string> Cut(WordTrie trie, string text)
    {
        var tokens = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var inBlock = CharacterCodes.IsBlock(text[start]);
            for (end = start + 1; end < text.Length && CharacterCodes.IsBlock(text[end]) == inBlock;)
                end++;
            if (inBlock)
                CutBlock(trie, text.AsSpan(start, end - start), tokens);
            else
                CutSeparators(text.AsSpan(start, end - start), tokens);
        }

        return tokens;
    }

    private static void CutBlock(WordTrie trie, ReadOnlySpan<char> block, List<string> tokens)
    {
        var latin = new StringBuilder();
        var ends = new List<int>();
        var covered = 0;
        for (var start = 0; start < block.Length; start++)
        {
            if (latin.Length > 0 && !char.IsAsciiLetterOrDigit(block[start]))
                Flush(latin, tokens);
            FindWords(trie, block, start, ends);
            if (ends.Count == 1 && start >= covered)
            {
                var word = block[start..ends[0]];
                if (char.IsAsciiLetterOrDigit(word[0]))
                    latin.Append(word);
                else
                    tokens.Add(word.ToString());
                covered = ends[0];
                continue;
            }

            foreach (var end in ends)
            {
                if (end == start + 1)
                    continue;
                tokens.Add(block[start..end].ToString());
                covered = end;
            }
        }

        if (latin.Length > 0)
            Flush(latin, tokens);
    }

    private static void Flush(StringBuilder latin, List<string> tokens)
    {
        tokens.Add(latin.ToString());
        latin.Clear();
    }

    /// <summary>The ends of all words that begin at <paramref name="start"/>; of the single character if there is none.</summary>
    private static void FindWords(WordTrie trie, ReadOnlySpan<char> block, int start, List<int> ends)
    {
        ends.Clear();
        var node = default(TrieNode);
        for (var end = start; end < block.Length && trie.TryWalk(ref node, block[end]); end++)
        {
            if (node.Frequency != 0)
                ends.Add(end + 1);
        }

        if (ends.Count == 0)
            ends.Add(start + 1);
    }

    /// <summary>White space is cut into single characters (<c>\r\n</c> is one), and what stands between them, even nothing, is a token.</summary>
    private static void CutSeparators(ReadOnlySpan<char> text, List<string> tokens)
    {
        var start = 0;
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = text[at..] is ['\r', '\n', ..] ? 2 : 1;
            if (!CharacterCodes.IsSpace(text[at]))
                continue;
            tokens.Add(text[start..at].ToString());
            tokens.Add(text.Slice(at, length).ToString());
            start = at + length;
        }

        tokens.Add(text[start..].ToString());
    }
}
