using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>
/// The words with their frequencies and tags: a double-array trie over UTF-16 units. A unit is first mapped to a code;
/// codes run from common characters to rare ones, so that what is used together lies together.
/// </summary>
/// <remarks>
/// The arrays are indexed without bounds checks. What makes that safe: there is a root for every code, and the nodes
/// reach as far as the greatest base and the greatest code together.
/// </remarks>
internal sealed class WordTrie(CharacterCodes characters, TrieNode[] roots, TrieNode[] nodes, FrequencyTable frequencies, long total)
{
    private readonly double _logTotal = Math.Log(total);

    public CharacterCodes Characters => characters;

    /// <summary>The sum of the frequencies of all words ever added.</summary>
    public long Total => total;

    /// <summary>The node of a word or prefix of one unit; an empty node where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TrieNode Root(int code) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(roots), code);

    /// <summary>
    /// Steps from a node that is not a leaf to its child; false where there is none. Code 0 leads nowhere or to an empty
    /// node.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref TrieNode node, int code)
    {
        var child = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(nodes), node.Base + code);
        if (child.Code != code)
            return false;
        node = child;
        return true;
    }

    /// <summary>The log probability of a word; where no word ends, that of one that was counted once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double LogProbability(TrieNode node) => frequencies.Logarithm(node.Frequency) - _logTotal;

    /// <summary>How often the word was counted; 0 for what is only the beginning of words, null for what is not even that.</summary>
    public long? FrequencyOf(ReadOnlySpan<char> word) => Find(word) is { } node ? frequencies[node.Frequency] : null;

    private TrieNode? Find(ReadOnlySpan<char> word)
    {
        var node = word.IsEmpty ? default : Root(characters[word[0]]);
        for (var at = 1; at < word.Length; at++)
        {
            var code = characters[word[at]];
            if (code == 0 || node.Base == 0 || !TryStep(ref node, code))
                return null;
        }

        return node == default ? null : node;
    }
}
