using System.Runtime.InteropServices;

namespace BriefingQA.Answering.Linking;

/// <summary>How long the longest word is that begins as a text does, so that a dictionary is not asked for longer ones.</summary>
internal sealed class PrefixLengths
{
    private readonly Dictionary<int, int> _lengths = [];
    private readonly HashSet<char> _single = [];

    public void Add(string word)
    {
        if (word.Length == 1)
        {
            _single.Add(word[0]);
            return;
        }

        ref var length = ref CollectionsMarshal.GetValueRefOrAddDefault(_lengths, (word[0] << 16) | word[1], out _);
        length = Math.Max(length, word.Length);
    }

    /// <returns>0 where no word begins so.</returns>
    public int Longest(ReadOnlySpan<char> text) =>
        text.Length > 1 && _lengths.TryGetValue((text[0] << 16) | text[1], out var length) ? Math.Min(length, text.Length)
        : text.Length > 0 && _single.Contains(text[0]) ? 1 : 0;
}
