using BriefingQA.Language.Documents;

namespace BriefingQA.Language.Mentions;

/// <summary>A number as written, without the scale behind it.</summary>
/// <param name="IsChinese">Whether it is in Chinese numerals.</param>
internal readonly record struct Numeral(decimal Value, int Start, int End, bool IsChinese);

/// <summary>Reads numbers in Arabic digits (half or full width) and in Chinese numerals.</summary>
internal static class NumeralReader
{
    private const int MostDigits = 20;

    public static bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral) =>
        TryReadArabic(text, start, out numeral) || TryReadChinese(text, start, out numeral);

    /// <summary>1219, 1,219, 16.9, １６．９</summary>
    public static bool TryReadArabic(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = default;
        var at = start;
        decimal value = 0;
        while (at < text.Length && at - start < MostDigits && Characters.IsDigit(text[at]))
        {
            value = value * 10 + DigitOf(text[at++]);
            if (at - start <= 3 && IsThousandsGroup(text, at))
                at = ReadGroups(text, at, ref value);
        }

        if (at == start || at < text.Length && Characters.IsDigit(text[at]))
            return false;
        if (at + 1 < text.Length && text[at] is '.' or '．' && Characters.IsDigit(text[at + 1]))
            at = ReadFraction(text, at + 1, ref value);
        numeral = new Numeral(value, start, at, IsChinese: false);
        return true;
    }

    /// <summary>十七, 三千五百, 二十点五, 二〇二二; also 百 and 千 alone, as in 百万.</summary>
    public static bool TryReadChinese(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = default;
        var at = start;
        var (total, digit, hasDigit, isPositional) = (0m, 0m, false, false);
        for (; at < text.Length && at - start < MostDigits; at++)
        {
            if (ChineseDigit(text[at]) is >= 0 and var next)
            {
                isPositional = hasDigit && digit + total > 0 && text[at - 1] is not ('零' or '〇') && ChineseDigit(text[at - 1]) >= 0;
                digit = isPositional || hasDigit && ChineseDigit(text[at - 1]) >= 0 ? digit * 10 + next : next;
                hasDigit = true;
            }
            else if (Magnitude(text[at]) is > 0 and var magnitude)
            {
                total += (digit == 0 && !hasDigit || digit == 0 && total > 0 ? 1 : digit) * magnitude;
                digit = 0;
                hasDigit = true;
            }
            else
            {
                break;
            }
        }

        if (at == start)
            return false;
        var value = total + digit;
        if (at + 1 < text.Length && text[at] == '点' && ChineseDigit(text[at + 1]) >= 0)
        {
            var scale = 0.1m;
            for (at++; at < text.Length && scale > 1e-12m && ChineseDigit(text[at]) is >= 0 and var decimalDigit; at++, scale /= 10)
                value += decimalDigit * scale;
        }

        numeral = new Numeral(value, start, at, IsChinese: true);
        return true;
    }

    private static int DigitOf(char c) => c <= '9' ? c - '0' : c - '０';

    private static bool IsThousandsGroup(ReadOnlySpan<char> text, int comma) =>
        comma + 3 < text.Length && text[comma] == ',' && Characters.IsDigit(text[comma + 1]) && Characters.IsDigit(text[comma + 2]) && Characters.IsDigit(text[comma + 3])
        && !(comma + 4 < text.Length && Characters.IsDigit(text[comma + 4]));

    private static int ReadGroups(ReadOnlySpan<char> text, int at, ref decimal value)
    {
        for (var groups = 0; groups < 6 && IsThousandsGroup(text, at); groups++, at += 4)
            value = value * 1000 + DigitOf(text[at + 1]) * 100 + DigitOf(text[at + 2]) * 10 + DigitOf(text[at + 3]);
        return at;
    }

    private static int ReadFraction(ReadOnlySpan<char> text, int at, ref decimal value)
    {
        for (var scale = 0.1m; at < text.Length && scale > 1e-9m && Characters.IsDigit(text[at]); at++, scale /= 10)
            value += DigitOf(text[at]) * scale;
        return at;
    }

    private static int ChineseDigit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int Magnitude(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };
}
