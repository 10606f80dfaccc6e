using System.Globalization;

namespace BriefingQA.Cypher.Values;

/// <summary>An escape in a Java regular expression that stands for one character or for a set of characters.</summary>
/// <param name="Set">What stands for it between the brackets of a .NET character class; of a negated set, what is left out.</param>
internal readonly record struct JavaEscape(string Set, bool IsNegated)
{
    /// <summary>Outside of brackets.</summary>
    public string AsAtom() => IsNegated ? $"(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]|[^{Set}])" : $"[{Set}]";

    /// <param name="position">Of the backslash; then of what follows the escape.</param>
    /// <exception cref="ArgumentException">There is no such escape.</exception>
    public static JavaEscape Translate(string pattern, ref int position)
    {
        var letter = pattern[position + 1];
        position += 2;
        switch (letter)
        {
            case 'd' or 'D':
                return new("0-9", letter == 'D');
            case 'w' or 'W':
                return new("a-zA-Z_0-9", letter == 'W');
            case 's' or 'S':
                return new("\\t\\n\\u000B\\f\\r ", letter == 'S');
            case 'h' or 'H':
                return new("\\t \\u00A0\\u1680\\u180E\\u2000-\\u200A\\u202F\\u205F\\u3000", letter == 'H');
            case 'v' or 'V':
                return new("\\n\\u000B\\f\\r\\u0085\\u2028\\u2029", letter == 'V');
            case 'p' or 'P':
                return Property(pattern, ref position, letter == 'P');
            case 't' or 'n' or 'r' or 'f' or 'a' or 'e':
                return new($"\\{letter}", false);
            case 'x' when position < pattern.Length && pattern[position] == '{':
                var end = pattern.IndexOf('}', position);
                if (end < 0)
                    throw new ArgumentException("Unclosed hexadecimal escape sequence");
                var codePoint = Number(pattern[(position + 1)..end], 16);
                position = end + 1;
                return Character(codePoint);
            case 'x':
                return Character(Number(Take(pattern, ref position, 2), 16));
            case 'u':
                return Character(Number(Take(pattern, ref position, 4), 16));
            case '0':
                var length = 0;
                while (length < 3 && position + length < pattern.Length && pattern[position + length] is >= '0' and <= '7')
                    length++;
                return Character(Number(Take(pattern, ref position, length), 8));
            case 'c':
                return Character(Take(pattern, ref position, 1)[0] ^ 64);
            default:
                return char.IsAsciiLetter(letter)
                    ? throw new ArgumentException($"Illegal or unsupported escape sequence near index {position - 1}: \\{letter}")
                    : Character(letter);
        }
    }

    private static JavaEscape Character(int codePoint) => codePoint <= char.MaxValue
        ? new(string.Create(CultureInfo.InvariantCulture, $"\\u{codePoint:X4}"), false)
        : throw new ArgumentException("A character beyond U+FFFF must be written as itself.");

    private static string Take(string pattern, ref int position, int length)
    {
        if (length == 0 || position + length > pattern.Length)
            throw new ArgumentException("Illegal escape sequence at the end");
        var text = pattern.Substring(position, length);
        position += length;
        return text;
    }

    private static int Number(string digits, int numberBase)
    {
        try
        {
            return Convert.ToInt32(digits, numberBase);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new ArgumentException($"Illegal escape sequence: {digits}", exception);
        }
    }

    private static JavaEscape Property(string pattern, ref int position, bool isNegated)
    {
        string name;
        if (position < pattern.Length && pattern[position] == '{')
        {
            var end = pattern.IndexOf('}', position);
            if (end < 0)
                throw new ArgumentException("Unclosed character family");
            name = pattern[(position + 1)..end];
            position = end + 1;
        }
        else
        {
            name = Take(pattern, ref position, 1);
        }

        return new(PropertySet(name), isNegated);
    }

    private static string PropertySet(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "ASCII" => "\\u0000-\\u007F",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "Punct" => "!-/:-@\\[-`{-~",
        "Graph" => "!-~",
        "Print" => " -~",
        "Blank" => " \\t",
        "Cntrl" => "\\u0000-\\u001F\\u007F",
        "XDigit" => "0-9a-fA-F",
        "Space" => "\\t\\n\\u000B\\f\\r ",
        "javaLowerCase" or "IsLowercase" => "\\p{Ll}",
        "javaUpperCase" or "IsUppercase" => "\\p{Lu}",
        "IsAlphabetic" or "javaAlphabetic" => "\\p{L}\\p{Nl}",
        "IsLetter" or "javaLetter" => "\\p{L}",
        "IsDigit" or "javaDigit" => "\\p{Nd}",
        "IsPunctuation" => "\\p{P}",
        "IsWhite_Space" or "javaWhitespace" => "\\s",
        _ => Script(name),
    };

    /// <summary>Scripts by their blocks in the Basic Multilingual Plane; general categories as they are.</summary>
    private static string Script(string name)
    {
        var key = name.StartsWith("Is", StringComparison.Ordinal) ? name[2..] : name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        if (key.Length <= 2)
            return $"\\p{{{key}}}";
        if (key == name && !name.StartsWith("In", StringComparison.Ordinal))
            throw new ArgumentException($"Unknown character property name {{{name}}}");
        return key.ToUpperInvariant() switch
        {
            "HAN" or "HANI" or "IDEOGRAPHIC" => "\\u2E80-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAD9",
            "INCJK_UNIFIED_IDEOGRAPHS" or "INCJKUNIFIEDIDEOGRAPHS" => "\\u4E00-\\u9FFF",
            "LATIN" or "LATN" => "A-Za-z\\u00AA\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02B8\\u1E00-\\u1EFF\\uFF21-\\uFF3A\\uFF41-\\uFF5A",
            "GREEK" or "GREK" => "\\u0370-\\u03FF\\u1F00-\\u1FFF",
            "CYRILLIC" or "CYRL" => "\\u0400-\\u052F\\u1C80-\\u1C88\\u2DE0-\\u2DFF\\uA640-\\uA69F",
            "HIRAGANA" or "HIRA" => "\\u3041-\\u3096\\u309D-\\u309F",
            "KATAKANA" or "KANA" => "\\u30A1-\\u30FA\\u30FD-\\u30FF\\u31F0-\\u31FF\\uFF66-\\uFF6F\\uFF71-\\uFF9D",
            "HANGUL" or "HANG" => "\\u1100-\\u11FF\\u3131-\\u318E\\uAC00-\\uD7A3",
            "ARABIC" or "ARAB" => "\\u0600-\\u06FF\\u0750-\\u077F",
            "HEBREW" or "HEBR" => "\\u0591-\\u05F4",
            "THAI" => "\\u0E01-\\u0E3A\\u0E40-\\u0E5B",
            _ => throw new ArgumentException($"Unknown character property name {{{name}}}"),
        };
    }
}
