using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// jieba's most probable cut of a text into words of the dictionary. The walk through the trie and the choice of the
/// best route go together from right to left, so the graph of all words is never stored.
/// </summary>
internal static class BestRoute
{
    /// <param name="firstOfBlock">The first code that belongs to a block: <see cref="CharacterCodes.FirstOfCut"/> or <see cref="CharacterCodes.FirstOfTag"/>.</param>
    /// <param name="route">One step longer than <paramref name="text"/>.</param>
    /// <remarks>Of words with equal scores the longest wins, and additions go in jieba's order: both decide rare ties.</remarks>
    public static void Find(WordTrie trie, int firstOfBlock, ReadOnlySpan<char> text, Span<RouteStep> route)
    {
        var characters = trie.Characters;
        var lastInBlock = (uint)(characters.LastOfBlock - firstOfBlock);
        route[text.Length] = default;
        for (var start = text.Length - 1; start >= 0; start--)
        {
            ref var step = ref route[start];
            var code = characters[text[start]];
            if ((uint)(code - firstOfBlock) > lastInBlock)
            {
                step = new RouteStep { Length = SeparatorLength(text[start..]) };
                continue;
            }

            var node = trie.Root(code);
            var single = trie.LogProbability(node) + route[start + 1].Score;
            var best = node.Frequency == 0 ? double.NegativeInfinity : single;
            var (length, tag) = (1, node.Tag);
            for (var end = start + 1; node.Base != 0 && trie.TryStep(ref node, route[end].Code);)
            {
                end++;
                if (node.Frequency == 0)
                    continue;
                var score = trie.LogProbability(node) + route[end].Score;
                if (score >= best)
                    (best, length, tag) = (score, end - start, node.Tag);
            }

            step.Score = double.IsNegativeInfinity(best) ? single : best;
            step.Length = length;
            step.Code = (ushort)code;
            step.Tag = (byte)tag;
        }
    }

    /// <summary>Between blocks a token is a line break of two characters or one code point.</summary>
    private static int SeparatorLength(ReadOnlySpan<char> text) =>
        text is ['\r', '\n', ..] || (text.Length > 1 && char.IsSurrogatePair(text[0], text[1])) ? 2 : 1;
}
