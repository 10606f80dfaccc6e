using System.Buffers;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Coverage;

/// <summary>
/// Which numbers of a statement are figures, so that a fact should carry them. A number with a unit is a numeral, in Arabic or
/// Chinese digits, with a unit of share, money, measure, time, multiple or count behind it (5.2%, 三百亿元, 12个), or an Arabic
/// numeral right before a letter or a Han character, whose unit is then not known. None are: ordinals and ranks (第三, 前10位);
/// what belongs to a date, a period or a plan (2021年, 十年来, 十四五); what stands within 《》, in a short quotation or in the number of a
/// document; 一 of one thing (一批, 一件事); a Chinese numeral that numbers or sorts rather than counts (三大战略, 二十届, 三期, 八次全会);
/// a number that divides a speech (三个方面); a grade or a threshold that tells which things are meant (220千伏线路, 60岁以上老人); 周年; and a
/// duration that tells when or of what (五年累计…, 三年行动, 难忘的五年).
/// </summary>
internal sealed class NumbersWithUnit(PredicateLexicon words)
{
    private static readonly string[] Sessions = ["全会", "会议", "全体会议"];

    /// <summary>Words with which a duration is a figure of its own.</summary>
    private const string BeforeDurations = "达到于长短为时续前约近超至";

    private const string Anniversary = "周年";
    private const int LongestQuotation = 14;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”《》〔〕");

    public IEnumerable<NumberWithUnit> In(AnalyzedText analysis)
    {
        var text = analysis.Text;
        var isCovered = new bool[text.Length];
        foreach (var mention in analysis.Mentions)
        {
            if (mention is not QuantityMention { Unit: "", Kind: not QuantityKind.Ordinal })
                Array.Fill(isCovered, true, mention.Start, mention.End - mention.Start);
        }

        var periods = analysis.Mentions.OfType<PeriodMention>().ToList();
        foreach (var quantity in analysis.Mentions.OfType<QuantityMention>())
        {
            if (quantity.Unit.Length > 0 && IsFigure(text, quantity, periods))
                yield return new NumberWithUnit(quantity.NumberStart, quantity.End, quantity.NormalizedUnit, quantity.NormalizedValue);
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && (char.IsDigit(text[at]) || text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1])))
                at++;
            if (!isCovered[start] && at < text.Length && char.IsLetter(text[at]) && MayBeUnit(analysis, at) && !IsPartOfName(text, start, at) && !IsQuoted(text, start, at))
                yield return new NumberWithUnit(start, at, Unknown, null);
        }
    }

    /// <summary>The unit of a number whose unit is not known.</summary>
    public const string Unknown = "?";

    private bool IsFigure(string text, QuantityMention quantity, List<PeriodMention> periods)
    {
        var isChinese = !quantity.Text.Any(char.IsDigit);
        if (quantity.Kind == QuantityKind.Ordinal || quantity.NormalizedUnit == Anniversary || IsQuoted(text, quantity.NumberStart, quantity.End))
            return false;
        if (quantity.Kind == QuantityKind.Duration && periods.Exists(period => period.Start < quantity.End && quantity.NumberStart < period.End))
            return false;
        if (quantity.Kind == QuantityKind.Duration && !(quantity.Start > 0 && BeforeDurations.Contains(text[quantity.Start - 1])) && !BeforeDurations.Contains(text[quantity.Start]))
            return false;
        if (words.Structural.Contains(quantity.NormalizedUnit) || words.Structural.MatchLength(text, quantity.End) > 0 || Qualifies(text, quantity))
            return false;
        if (!isChinese)
            return true;
        return quantity.Value != 1 && !Sessions.Any(session => text.AsSpan(quantity.End).StartsWith(session, StringComparison.Ordinal)) && !words.Numbering.Contains(quantity.NormalizedUnit);
    }

    /// <summary>500千伏|变电站, 60岁以上|老人: what is meant follows at once.</summary>
    private bool Qualifies(string text, QuantityMention quantity)
    {
        if (quantity.End >= text.Length || !(char.IsLetter(text[quantity.End]) || text[quantity.End] is '“'))
            return false;
        return words.Grades.Contains(quantity.NormalizedUnit) || quantity.Text.EndsWith("以上", StringComparison.Ordinal) || quantity.Text.EndsWith("以下", StringComparison.Ordinal);
    }

    /// <summary>“五篇大文章”, and a number within 《》 or 〔〕.</summary>
    private static bool IsQuoted(string text, int start, int end)
    {
        var from = Math.Max(0, start - LongestQuotation);
        var open = text.AsSpan(from, start - from).LastIndexOfAny(Marks);
        if (open < 0 || text[from + open] is not ('“' or '《' or '〔'))
            return false;
        return text.AsSpan(end, Math.Min(LongestQuotation, text.Length - end)).IndexOfAny('”', '》', '〕') >= 0;
    }

    /// <summary>Behind 2.42 缩小 is no unit.</summary>
    private static bool MayBeUnit(AnalyzedText analysis, int at) =>
        analysis.Tokens.FirstOrDefault(token => token.End > at).Tag is not (null or ['v' or 'p' or 'd' or 'c' or 'u' or 'f', ..]);

    /// <summary>5G, 3D, 2.0版, A股, 95后: the number is part of a word.</summary>
    private static bool IsPartOfName(string text, int start, int end) =>
        start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '每' or '-' or '_' or '∶' or ':' or '：' or '.' or '—' or '第' or '+')
        || char.IsAsciiLetter(text[end]) || text[end] is '后' or '版' or '号' or '型' or '式' or '系' || text.AsSpan(end).StartsWith("世纪");
}

/// <param name="Start">Offset in the statement.</param>
/// <param name="Value">With 万 and 亿 multiplied out; null where the number was not read.</param>
internal readonly record struct NumberWithUnit(int Start, int End, string Unit, decimal? Value);
