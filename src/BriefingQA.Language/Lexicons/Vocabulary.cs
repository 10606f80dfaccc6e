using System.Diagnostics.CodeAnalysis;

namespace BriefingQA.Language.Lexicons;

/// <summary>Words with what is known of each, found in running text: always the longest one that fits.</summary>
public sealed class Vocabulary<T>
{
    private readonly Dictionary<string, T> _words;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    // For the first and the last character of words: bit n is set where a word of n characters has it.
    private readonly Dictionary<char, ulong> _lengthsByFirst = [];
    private readonly Dictionary<char, ulong> _lengthsByLast = [];

    /// <param name="words">Of at most 63 characters each; the first of equal ones stays.</param>
    public Vocabulary(IEnumerable<KeyValuePair<string, T>> words)
    {
        _words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, value) in words)
        {
            if (word.Length is 0 or > 63)
                throw new ArgumentException($"A word of a vocabulary has 1 to 63 characters: '{word}' has {word.Length}.", nameof(words));
            if (!_words.TryAdd(word, value))
                continue;
            _lengthsByFirst[word[0]] = _lengthsByFirst.GetValueOrDefault(word[0]) | 1UL << word.Length;
            _lengthsByLast[word[^1]] = _lengthsByLast.GetValueOrDefault(word[^1]) | 1UL << word.Length;
        }

        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, T> Words => _words;

    /// <summary>With which the words begin.</summary>
    public IEnumerable<char> FirstCharacters => _lengthsByFirst.Keys;

    public bool Contains(ReadOnlySpan<char> word) => _lookup.ContainsKey(word);

    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value) => _lookup.TryGetValue(word, out value);

    /// <summary>The longest word that begins at <paramref name="start"/>.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int length, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        length = 0;
        if (start >= text.Length || !_lengthsByFirst.TryGetValue(text[start], out var lengths))
            return false;
        for (lengths = AtMost(lengths, text.Length - start); lengths != 0; lengths &= ~(1UL << length))
        {
            length = System.Numerics.BitOperations.Log2(lengths);
            if (_lookup.TryGetValue(text.Slice(start, length), out value))
                return true;
        }

        length = 0;
        return false;
    }

    /// <summary>The longest word that ends right before <paramref name="end"/>.</summary>
    public bool TryMatchBefore(ReadOnlySpan<char> text, int end, out int length, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        length = 0;
        if (end <= 0 || !_lengthsByLast.TryGetValue(text[end - 1], out var lengths))
            return false;
        for (lengths = AtMost(lengths, end); lengths != 0; lengths &= ~(1UL << length))
        {
            length = System.Numerics.BitOperations.Log2(lengths);
            if (_lookup.TryGetValue(text.Slice(end - length, length), out value))
                return true;
        }

        length = 0;
        return false;
    }

    /// <summary>The length of the longest word that begins at <paramref name="start"/>, or 0.</summary>
    public int MatchLength(ReadOnlySpan<char> text, int start) => TryMatch(text, start, out var length, out _) ? length : 0;

    /// <summary>The length of the longest word that ends right before <paramref name="end"/>, or 0.</summary>
    public int MatchLengthBefore(ReadOnlySpan<char> text, int end) => TryMatchBefore(text, end, out var length, out _) ? length : 0;

    private static ulong AtMost(ulong lengths, int limit) => limit >= 63 ? lengths : lengths & ((1UL << (limit + 1)) - 1);
}
