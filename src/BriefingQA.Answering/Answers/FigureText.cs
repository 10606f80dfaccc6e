using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Answers;

/// <summary>Words a figure as the briefing does: its number, its unit, and 约, 以上 or 超过 where they stand.</summary>
internal static partial class FigureText
{
    /// <summary>For example, 11.6万家; 约2700万; 99%以上.</summary>
    public static string Value(FigureValues values) =>
        values.Value is not { } value ? "" : AsStated(values, value, values.Unit) ?? Compared(Number(value) + values.Unit, values.Comparator);

    public static string BaseValue(FigureValues values) =>
        values.BaseValue is not { } value ? "" : Number(value) + (values.BaseUnit ?? values.Unit);

    /// <summary>For example, 同比增长15.5%; 由9.6万家增加到11.6万家.</summary>
    public static string Change(FigureValues values)
    {
        var parts = new List<string>();
        if (values.BaseValue is not null)
            parts.Add($"由{(values.BasePeriod is { } period ? Year(period) + "的" : "")}{BaseValue(values)}{values.ChangeDirection ?? "变化"}到{Value(values)}");
        if (values.ChangeAmount is { } amount)
        {
            var stated = AsStated(values, amount, values.ChangeUnit) ?? Compared(Number(amount) + values.ChangeUnit, values.ChangeComparator);
            parts.Add((values.ChangeKind is "同比" or "环比" or "累计" or "年均" ? values.ChangeKind : values is { BaseValue: null, BasePeriod: { } since } ? "比" + Year(since) : "")
                + (values.ChangeDirection ?? "变化") + stated);
        }

        return string.Join("，", parts);
    }

    /// <summary>What the figure is of. For example, 轻工业营业收入.</summary>
    public static string Name(FigureValues values)
    {
        var subject = WordForms.Plain(values.Subject);
        var indicator = WordForms.Plain(values.Indicator);
        var name = indicator.StartsWith(subject, StringComparison.Ordinal) ? values.Indicator : values.Subject + values.Indicator;
        return values.Period is { } period && !name.Contains(period, StringComparison.Ordinal) ? Year(period) + name : name;
    }

    /// <summary>The clause that states the figure, with the period and the subject before it where it lacks them.</summary>
    public static string InClause(FigureValues values, string clause)
    {
        var plain = WordForms.Plain(clause);
        var subject = values.Subject.Length > 0 && !plain.Contains(WordForms.Plain(values.Subject)[..Math.Min(2, values.Subject.Length)], StringComparison.Ordinal) ? values.Subject + "：" : "";
        var period = values.Period is { } stated && !plain.Contains(WordForms.Plain(stated), StringComparison.Ordinal) ? Year(stated) : "";
        return period + subject + clause;
    }

    /// <summary>Whether the words state the figure as a movement: 上涨2.1%.</summary>
    public static bool MovesInWords(FigureValues values) =>
        values is { Value: { } value, Clause: { } clause } && Regex.IsMatch(WordForms.HalfWidth(clause),
            $@"(增长|增加|上涨|提高|上升|下降|减少|降低|下跌|回落)了?(约|近|超过?)?{Regex.Escape(Number(value))}(?![\d.])", RegexOptions.CultureInvariant);

    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Year(string period) => FourDigits().IsMatch(period) ? period + "年" : period;

    private static string Compared(string figure, string? comparator) => comparator switch
    {
        ">=" => figure + "以上",
        ">" => "超" + figure,
        "<=" => figure + "以下",
        "<" => "不足" + figure,
        "≈" => "约" + figure,
        _ => figure,
    };

    /// <summary>The figure as the words that state it have it, where they hold its number.</summary>
    private static string? AsStated(FigureValues values, double value, string? unit)
    {
        var number = Number(value);
        foreach (var text in new[] { values.Text, values.Clause })
        {
            if (text is null)
                continue;
            var plain = WordForms.HalfWidth(text).Replace(" ", "", StringComparison.Ordinal);
            if ((StatedFigure.Find(plain, number, unit) ?? ChineseFigure(plain, value, unit)) is { } stated)
                return stated;
            if (unit is "比例" or "成" or null or "" or "%" && PartPattern().Match(plain) is { Success: true } part)
                return part.Value;
        }

        return null;
    }

    private static string? ChineseFigure(string text, double value, string? unit) =>
        value is >= 1 and <= 10 && value == Math.Floor(value) ? StatedFigure.FindChinese(text, (int)value, unit) : null;

    /// <summary>A part of a whole in words: 1/4左右, 近四成, 一半以上.</summary>
    [GeneratedRegex("(约|近|接近|超过?|逾|不足|不到)?(\\d+/\\d+|[一二三四五六七八九]成[一二三四五六七八九]?|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|一?半)(以上|左右)?")]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex FourDigits();
}
