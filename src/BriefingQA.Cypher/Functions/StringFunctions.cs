using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Functions on strings. Positions and lengths count Unicode code points.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("toLower", 1, 1, (_, arguments) => ToLower(FunctionArgument.Text(arguments[0], "toLower"))),
        new("lower", 1, 1, (_, arguments) => ToLower(FunctionArgument.Text(arguments[0], "lower"))),
        new("toUpper", 1, 1, (_, arguments) => ToUpper(FunctionArgument.Text(arguments[0], "toUpper"))),
        new("upper", 1, 1, (_, arguments) => ToUpper(FunctionArgument.Text(arguments[0], "upper"))),
        new("trim", 1, 1, (_, arguments) => Trim("trim", arguments, true, true)),
        new("btrim", 1, 2, (_, arguments) => Trim("btrim", arguments, true, true)),
        new("ltrim", 1, 2, (_, arguments) => Trim("ltrim", arguments, true, false)),
        new("rtrim", 1, 2, (_, arguments) => Trim("rtrim", arguments, false, true)),
        new("replace", 3, 3, Replace),
        new("split", 2, 2, Split),
        new("substring", 2, 3, Substring),
        new("left", 2, 2, Left),
        new("right", 2, 2, Right),
        new("char_length", 1, 1, (_, arguments) => Length(FunctionArgument.Text(arguments[0], "char_length"))),
        new("character_length", 1, 1, (_, arguments) => Length(FunctionArgument.Text(arguments[0], "character_length"))),
        new("normalize", 1, 2, Normalize),
    ];

    /// <summary>The number of code points.</summary>
    public static long Length(string text)
    {
        long length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;
        }

        return length;
    }

    public static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        for (var i = 1; i < characters.Length; i++)
        {
            if (char.IsSurrogatePair(characters[i], characters[i - 1]))
                (characters[i - 1], characters[i]) = (characters[i], characters[i - 1]);
        }

        return new(characters);
    }

    /// <summary>The operator <c>IS NORMALIZED</c>; null of anything but a string.</summary>
    public static bool? IsNormalized(CypherValue value, string form) => value.Kind == CypherValueKind.String
        ? UnicodeNormalizer.Normalize(value.AsString(), FormOf(form)) == value.AsString()
        : null;

    /// <param name="form"><c>NFC</c>, <c>NFD</c>, <c>NFKC</c> or <c>NFKD</c>.</param>
    public static NormalizationForm FormOf(string form) => form.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw CypherError.Argument($"Unknown normal form {form}; there are NFC, NFD, NFKC and NFKD."),
    };

    // Simple case mapping leaves these two alone, of which the full mapping gives two characters.
    private static string ToLower(string text) => text.ToLowerInvariant().Replace("İ", "i̇", StringComparison.Ordinal);

    private static string ToUpper(string text) => text.ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal).Replace('ı', 'I');

    private static CypherValue Trim(string function, ReadOnlySpan<CypherValue> arguments, bool start, bool end)
    {
        var text = FunctionArgument.Text(arguments[0], function);
        Func<Rune, bool> isTrimmed = IsWhiteSpace;
        if (arguments.Length > 1)
        {
            var trimmed = FunctionArgument.Text(arguments[1], function).EnumerateRunes().ToHashSet();
            isTrimmed = trimmed.Contains;
        }

        var from = 0;
        var to = text.Length;
        while (start && from < to && Rune.DecodeFromUtf16(text.AsSpan(from, to - from), out var rune, out var length) == 0 && isTrimmed(rune))
            from += length;
        while (end && from < to && Rune.DecodeLastFromUtf16(text.AsSpan(from, to - from), out var rune, out var length) == 0 && isTrimmed(rune))
            to -= length;
        return text[from..to];
    }

    // What Java calls white space: without the no-break spaces, and with the four separators of ASCII.
    private static bool IsWhiteSpace(Rune rune) =>
        (Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x2007 or 0x202F or 0x85)) || rune.Value is >= 0x1C and <= 0x1F;

    private static CypherValue Replace(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var text = FunctionArgument.Text(arguments[0], "replace");
        var search = FunctionArgument.Text(arguments[1], "replace");
        var replacement = FunctionArgument.Text(arguments[2], "replace");
        if (search.Length > 0)
            return text.Replace(search, replacement, StringComparison.Ordinal);
        var replaced = new StringBuilder(replacement);
        foreach (var character in text)
            replaced.Append(character).Append(replacement);
        return replaced.ToString();
    }

    private static CypherValue Split(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var text = FunctionArgument.Text(arguments[0], "split");
        string[] delimiters;
        if (arguments[1].Kind == CypherValueKind.List)
        {
            if (arguments[1].AsList().Any(delimiter => delimiter.IsNull))
                return CypherValue.Null;
            delimiters = [.. arguments[1].AsList().Select(delimiter => FunctionArgument.Text(delimiter, "split"))];
        }
        else
        {
            delimiters = [FunctionArgument.Text(arguments[1], "split")];
        }

        var parts = text.Length > 0 && delimiters.Contains("") ? Characters(text) : delimiters.Length == 0 ? [text] : text.Split(delimiters, StringSplitOptions.None);
        return CypherValue.Of(CypherList.Wrap(Array.ConvertAll(parts, CypherValue.Of)));
    }

    private static string[] Characters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    private static CypherValue Substring(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var text = FunctionArgument.Text(arguments[0], "substring");
        var start = FunctionArgument.Integer(arguments[1], "substring");
        var length = arguments.Length > 2 ? FunctionArgument.Integer(arguments[2], "substring") : long.MaxValue;
        if (start < 0 || length < 0)
            throw CypherError.OutOfRange("substring() takes neither a negative start nor a negative length.");
        return Slice(text, start, length);
    }

    private static CypherValue Left(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var text = FunctionArgument.Text(arguments[0], "left");
        return Slice(text, 0, NotNegative(FunctionArgument.Integer(arguments[1], "left"), "left"));
    }

    private static CypherValue Right(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var text = FunctionArgument.Text(arguments[0], "right");
        var length = NotNegative(FunctionArgument.Integer(arguments[1], "right"), "right");
        return Slice(text, Math.Max(0, Length(text) - length), long.MaxValue);
    }

    private static long NotNegative(long length, string function) =>
        length >= 0 ? length : throw CypherError.OutOfRange($"{function}() takes no negative length.");

    private static string Slice(string text, long start, long length)
    {
        var from = Offset(text, 0, start);
        return text[from..Offset(text, from, length)];
    }

    /// <summary>The index that lies some code points further, or the end.</summary>
    private static int Offset(string text, int from, long codePoints)
    {
        var index = from;
        for (; codePoints > 0 && index < text.Length; codePoints--)
            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        return index;
    }

    private static CypherValue Normalize(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var form = arguments.Length > 1 ? FunctionArgument.Text(arguments[1], "normalize") : "NFC";
        return UnicodeNormalizer.Normalize(FunctionArgument.Text(arguments[0], "normalize"), FormOf(form));
    }
}
