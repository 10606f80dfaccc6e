using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Answers;

/// <summary>
/// Finds a number with its unit in a text that states it, together with the words that limit it: 约2700万, 99%以上. Looked for by hand: a
/// pattern would have to be made anew for each figure.
/// </summary>
internal static class StatedFigure
{
    private const string Tens = "一二三四五六七八九十百千万", More = "多余";

    /// <summary>What may stand before and behind; of two that both fit the longer comes first.</summary>
    private static readonly string[] Before = ["接近", "超过", "突破", "不足", "不到", "至少", "将近", "大约", "高达", "约", "近", "超", "逾"], Behind = ["以上", "左右", "以下", "上下"];

    /// <param name="text">Half width, without spaces.</param>
    /// <param name="number">As <see cref="FigureText.Number"/> writes it. The text may have commas in it and zeros behind its point: 1,219, 30.0.</param>
    /// <param name="unit">多 and 余 may stand before and behind it; null where it has none.</param>
    public static string? Find(string text, string number, string? unit)
    {
        var plain = Unit(unit);
        for (var at = text.IndexOf(number[0]); at >= 0; at = text.IndexOf(number[0], at + 1))
        {
            if (at > 0 && IsPartOfNumber(text[at - 1]) || NumberEnd(text, at, number) is not { } end || UnitEnd(text, end, plain) is not { } stop)
                continue;
            var start = at - (Before.FirstOrDefault(word => text.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal))?.Length ?? 0);
            stop += Behind.FirstOrDefault(word => text.AsSpan(stop).StartsWith(word, StringComparison.Ordinal))?.Length ?? 0;
            return text[start..stop];
        }

        return null;
    }

    /// <summary>A number from 1 to 10 that the text has in Chinese: 八批, 两年. Null where the unit is empty.</summary>
    /// <inheritdoc cref="Find" path="/param"/>
    public static string? FindChinese(string text, int number, string? unit)
    {
        var plain = Unit(unit);
        if (plain.Length == 0)
            return null;
        var digits = number == 2 ? "二两" : Tens.AsSpan(number - 1, 1);
        for (var at = 0; at < text.Length; at++)
            if (digits.Contains(text[at]) && (at == 0 || !Tens.Contains(text[at - 1])) && text.AsSpan(at + 1).StartsWith(plain, StringComparison.Ordinal))
                return text.Substring(at, 1 + plain.Length);
        return null;
    }

    private static string Unit(string? unit) => unit is null ? "" : WordForms.HalfWidth(unit).TrimStart('多', '余');

    private static bool IsPartOfNumber(char character) => character == '.' || char.IsDigit(character);

    /// <summary>Where the number ends that begins at a place; null where it is another one.</summary>
    private static int? NumberEnd(string text, int at, string number)
    {
        var point = number.IndexOf('.');
        var whole = point < 0 ? number.Length : point;
        for (var i = 0; i < number.Length; i++, at++)
        {
            if (i > 0 && i < whole && (whole - i) % 3 == 0 && char.IsDigit(number[i - 1]) && at < text.Length && text[at] is ',' or '，')
                at++;
            if (at >= text.Length || text[at] != number[i])
                return null;
        }

        if (point >= 0 || at + 1 < text.Length && text[at] == '.' && text[at + 1] == '0')
        {
            at += point >= 0 ? 0 : 1;
            while (at < text.Length && text[at] == '0')
                at++;
        }

        return at < text.Length && IsPartOfNumber(text[at]) ? null : at;
    }

    private static int? UnitEnd(string text, int at, string unit)
    {
        at += at < text.Length && More.Contains(text[at]) ? 1 : 0;
        if (!text.AsSpan(at).StartsWith(unit, StringComparison.Ordinal))
            return null;
        at += unit.Length;
        return at + (at < text.Length && More.Contains(text[at]) ? 1 : 0);
    }
}
