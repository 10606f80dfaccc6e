using System.Runtime.CompilerServices;
using System.Text;

namespace BriefingQA.Answering.Questions;

/// <summary>
/// Brings a question's words and the graph's words to one form, so that they can be compared as strings: half width, lower
/// case, no white space, no quotation marks or points within names, the first of each list of synonyms for the others.
/// </summary>
internal sealed class WordForms
{
    /// <summary>Texts up to so many characters are brought to their form without an array.</summary>
    private const int OnStack = 256;

    private const string Dropped = "“”\"‘’'「」『』《》〈〉·• \t\r\n　";

    private readonly Dictionary<char, List<(string Variant, string Form)>> _synonyms = [];

    private readonly CharacterTables? _characters;
    private readonly ConditionalWeakTable<IReadOnlyList<string>, string[]> _formsOf = [];

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
        var changed = 0;
        while (changed < text.Length && IsPlain(text[changed]))
            changed++;
        if (changed == text.Length)
            return text;
        var plain = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan(0, changed).CopyTo(plain);
        var length = changed;
        foreach (var character in text.AsSpan(changed))
            if (!IsDropped(character))
                plain[length++] = char.ToLowerInvariant(HalfWidth(character));
        return new string(plain[..length]);
    }

    private static bool IsPlain(char character) => IsChinese(character) || !IsDropped(character) && char.ToLowerInvariant(HalfWidth(character)) == character;

    private static bool IsDropped(char character) => !IsChinese(character) && (Dropped.Contains(character) || char.IsWhiteSpace(character));

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';

    /// <summary>Full-width letters, digits and marks as their ordinary ones. Chinese punctuation that has no width of its own stays.</summary>
    public static string HalfWidth(string text)
    {
        foreach (var character in text)
            if (HalfWidth(character) != character)
                return string.Create(text.Length, text, (span, source) =>
                {
                    for (var i = 0; i < source.Length; i++)
                        span[i] = HalfWidth(source[i]);
                });
        return text;
    }

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
        StringBuilder? form = null;
        var copied = 0;
        for (var position = 0; position < plain.Length;)
        {
            if (!_synonyms.TryGetValue(plain[position], out var variants) || Longest(plain.AsSpan(position), variants) is not { } match || IsInLatinWord(plain, position, match.Variant.Length))
            {
                position++;
                continue;
            }

            if (match.Form != match.Variant)
            {
                form = (form ?? new StringBuilder(plain.Length)).Append(plain, copied, position - copied).Append(match.Form);
                copied = position + match.Variant.Length;
            }

            position += match.Variant.Length;
        }

        return form is null ? plain : form.Append(plain, copied, plain.Length - copied).ToString();
    }

    /// <summary>The forms of the words of a list that stays; made when they are first asked for.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> words) => _formsOf.GetValue(words, list => [.. list.Select(Form)]);

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
