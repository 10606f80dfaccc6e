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

    /// <summary>Steps from any node, or from an empty one to a root, with any unit; false where no word goes on with it.</summary>
    public bool TryWalk(ref TrieNode node, char unit)
    {
        var code = characters[unit];
        if (node != default)
            return code != 0 && node.Base != 0 && TryStep(ref node, code);
        node = Root(code);
        return node != default;
    }

    /// <summary>The log probability of a word; where no word ends, that of one that was counted once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double LogProbability(TrieNode node) => frequencies.Logarithm(node.Frequency) - _logTotal;

    public bool Contains(ReadOnlySpan<char> word) => TryFind(word, out var node) && node.Frequency != 0;

    /// <summary>How often the word was counted; 0 for what is only the beginning of words, null for what is not even that.</summary>
    public long? FrequencyOf(ReadOnlySpan<char> word) => TryFind(word, out var node) ? frequencies[node.Frequency] : null;

    private bool TryFind(ReadOnlySpan<char> word, out TrieNode node)
    {
        node = default;
        foreach (var unit in word)
        {
            if (!TryWalk(ref node, unit))
                return false;
        }

        return node != default;
    }
}
