using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>Words to add to those of jieba, in order: what an addition does can depend on the earlier ones.</summary>
public sealed partial class UserDictionary
{
    private const long GreatestFrequency = 1_000_000_000_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<Action<WordTrieBuilder>> _changes = [];

    /// <summary>
    /// Reads jieba's format: UTF-8, one <c>word [frequency] [tag]</c> a line. The word may hold spaces, the tag is
    /// lower-case letters, and empty lines are passed over.
    /// </summary>
    /// <exception cref="UserDictionaryException">A line is not UTF-8 or not of this form.</exception>
    public static UserDictionary Load(string path)
    {
        var words = new UserDictionary();
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        var number = 0;
        foreach (var line in bytes.Split((byte)'\n'))
            words.AddLine(bytes[line], ++number);
        return words;
    }

    /// <param name="frequency">How often the word was counted in some 60 million; null for as much as it takes that it is cut out in one piece.</param>
    /// <param name="tag">Null to leave the tag as it is; a new word then has <c>x</c>.</param>
    public UserDictionary Add(string word, long? frequency = null, string? tag = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ArgumentOutOfRangeException.ThrowIfNegative(frequency.GetValueOrDefault(), nameof(frequency));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frequency.GetValueOrDefault(), GreatestFrequency, nameof(frequency));
        _changes.Add(trie => trie.Add(word, frequency, tag));
        return this;
    }

    /// <summary>Takes a word out for good: not even the model for unknown words makes it one token.</summary>
    public UserDictionary Delete(string word) => Add(word, frequency: 0);

    /// <summary>Makes the word that <paramref name="parts"/> form so rare that it is cut into them.</summary>
    public UserDictionary Split(params string[] parts)
    {
        ArgumentException.ThrowIfNullOrEmpty(string.Concat(parts), nameof(parts));
        _changes.Add(trie => trie.Split(parts));
        return this;
    }

    internal void ApplyTo(WordTrieBuilder trie)
    {
        foreach (var change in _changes)
            change(trie);
    }

    private void AddLine(ReadOnlySpan<byte> bytes, int number)
    {
        var line = Decode(bytes.Trim(" \t\r\v\f"u8), number);
        if (line.Length == 0)
            return;
        if (line.Contains('\t'))
            throw new UserDictionaryException(number, "the fields are separated by one space, not by a tab");
        if (Misplaced().IsMatch(line))
            throw new UserDictionaryException(number, $"'{line}' is not a word, a whole number and a tag of lower-case letters");
        var fields = Fields().Match(line).Groups;
        long? frequency = null;
        if (fields["frequency"] is { Success: true, Value: var digits })
        {
            frequency = long.TryParse(digits, CultureInfo.InvariantCulture, out var value) && value <= GreatestFrequency
                ? value
                : throw new UserDictionaryException(number, $"the frequency {digits} is above {GreatestFrequency}");
        }

        Add(fields["word"].Value, frequency, fields["tag"] is { Success: true, Value: var tag } ? tag : null);
    }

    private static string Decode(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return Utf8.GetString(line).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new UserDictionaryException(number, "not UTF-8");
        }
    }

    [GeneratedRegex("^(?<word>.+?)(?: (?<frequency>[0-9]+))?(?: (?<tag>[a-z]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Fields();

    /// <summary>A signed, broken or scientific number where the frequency stands, or a tag after the frequency that is none.</summary>
    [GeneratedRegex(@"^\S+ (?:[+-][0-9]\S*|[0-9]+[.,eE]\S*)(?: [a-z]+)?$|^\S+ [0-9]+ (?![a-z]+$)\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex Misplaced();
}
