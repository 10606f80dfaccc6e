using System.Text;

namespace BriefingQA.Answering.Questions;

/// <summary>
/// Brings a question's words and the graph's words to one form, so that they can be compared as strings: half width, lower
/// case, no white space, no quotation marks, the first of each list of synonyms for the others.
/// </summary>
internal sealed class WordForms
{
    private const string Dropped = "“”\"‘’'「」『』《》〈〉 \t\r\n　";

    private readonly Dictionary<char, List<(string Variant, string Form)>> _synonyms = [];

    private readonly CharacterTables? _characters;

    /// <param name="characters">By which traditional characters become simplified ones; null leaves them.</param>
    public WordForms(IEnumerable<IReadOnlyList<string>> synonyms, CharacterTables? characters = null)
    {
        _characters = characters;
        foreach (var group in synonyms)
            foreach (var word in group)
            {
                var variant = Plain(word);
                if (!_synonyms.TryGetValue(variant[0], out var variants))
                    _synonyms[variant[0]] = variants = [];
                variants.Add((variant, Plain(group[0])));
            }

        foreach (var variants in _synonyms.Values)
            variants.Sort((left, right) => right.Variant.Length.CompareTo(left.Variant.Length));
    }

    public CharacterTables? Characters => _characters;

    /// <summary>Half width, lower case, without white space and quotation marks; synonyms stay.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!Dropped.Contains(character) && !char.IsWhiteSpace(character))
                plain.Append(char.ToLowerInvariant(HalfWidth(character)));
        return plain.ToString();
    }

    /// <summary>Full-width letters, digits and marks as their ordinary ones. Chinese punctuation that has no width of its own stays.</summary>
    public static string HalfWidth(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            span[i] = HalfWidth(source[i]);
    });

    private static char HalfWidth(char character) => character switch
    {
        '，' or '：' or '；' or '？' or '！' or '（' or '）' => character,
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' => ' ',
        _ => character,
    };

    public string Form(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var plain = Plain(_characters?.Simplified(text) ?? text);
        var form = new StringBuilder(plain.Length);
        for (var position = 0; position < plain.Length;)
        {
            if (_synonyms.TryGetValue(plain[position], out var variants) && Longest(plain.AsSpan(position), variants) is { } match && !IsInLatinWord(plain, position, match.Variant.Length))
            {
                form.Append(match.Form);
                position += match.Variant.Length;
            }
            else
            {
                form.Append(plain[position++]);
            }
        }

        return form.ToString();
    }

    /// <summary>ai in said is no word.</summary>
    private static bool IsInLatinWord(string text, int start, int length) =>
        char.IsAsciiLetter(text[start]) && (start > 0 && char.IsAsciiLetter(text[start - 1]) || start + length < text.Length && char.IsAsciiLetter(text[start + length]));

    private static (string Variant, string Form)? Longest(ReadOnlySpan<char> text, List<(string Variant, string Form)> variants)
    {
        foreach (var entry in variants)
            if (text.StartsWith(entry.Variant, StringComparison.Ordinal))
                return entry;
        return null;
    }
}
