namespace BriefingQA.Language.Mentions;

/// <summary>Reads parts of a whole: 1/4, 三分之一, 百分之五, 一半.</summary>
internal static class RatioReader
{
    /// <summary>The unit of a fraction of one.</summary>
    private const string Fraction = "比例";

    /// <summary>What opens a rate in words, and its unit: 万分之三 is 3 /万.</summary>
    private static readonly (string Opening, string Unit)[] Rates = [("10万分之", "/10万"), ("十万分之", "/10万"), ("百万分之", "/百万"), ("万分之", "/万")];

    public static QuantityMention? Read(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("一半") || text.AsSpan(at).StartsWith("半数"))
            return Part(at, at + 2, 0.5m);
        foreach (var (opening, unit) in Rates)
            if (text.AsSpan(at).StartsWith(opening) && NumeralReader.TryRead(text, at + opening.Length, out var rate))
                return Percent(at, rate.End, rate.Value, rate.Value, unit) with { NormalizedUnit = unit, Kind = QuantityKind.Measure };
        if (!NumeralReader.TryRead(text, at, out var first))
            return null;
        if (text.AsSpan(first.End).StartsWith("分之") && NumeralReader.TryRead(text, first.End + 2, out var over) && first.Value > 0)
        {
            return first.Value switch
            {
                100 => Percent(at, over.End, over.Value, over.Value, "%"),
                1000 => Percent(at, over.End, over.Value, over.Value / 10, "‰"),
                _ => Part(at, over.End, over.Value / first.Value),
            };
        }

        // 2.5∶1 as one number
        if (!first.IsChinese && first.End + 1 < text.Length && text[first.End] is '∶' && text[first.End + 1] == '1' && !IsNumberGoingOn(text, first.End + 2))
            return new QuantityMention(at, first.End + 2, "") { Value = first.Value, Unit = "", NormalizedValue = first.Value, NormalizedUnit = "", Kind = QuantityKind.Bare, NumberStart = at };
        if (!first.IsChinese && first.End < text.Length && text[first.End] is '/' or '／' && NumeralReader.TryReadArabic(text, first.End + 1, out var below)
            && below.Value > first.Value && first.Value >= 1 && below.Value <= 100 && !(below.End < text.Length && text[below.End] is '/' or '-' or '年' or '月' or '日'))
            return Part(at, below.End, first.Value / below.Value);
        return null;
    }

    private static bool IsNumberGoingOn(string text, int at) => at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '∶' or ':');

    private static QuantityMention Part(int start, int end, decimal value) => Percent(start, end, value, value * 100, Fraction);

    private static QuantityMention Percent(int start, int end, decimal value, decimal normalized, string unit) => new(start, end, "")
    {
        Value = value,
        Unit = unit,
        NormalizedValue = normalized,
        NormalizedUnit = "%",
        Kind = QuantityKind.Share,
        NumberStart = start,
    };
}
