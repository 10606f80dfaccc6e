using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>Finds numbers with their units, comparators and ranges.</summary>
internal sealed class QuantityReader(UnitLexicon units, ComparatorLexicon comparators)
{
    private readonly UnitReader _units = new(units, comparators);

    /// <param name="periods">Numbers that belong to a date are not quantities; those of 连续5年 are.</param>
    public List<QuantityMention> Read(string text, IReadOnlyList<PeriodMention> periods)
    {
        var quantities = new List<QuantityMention>();
        var period = 0;
        var title = 0;
        for (var at = 0; at < text.Length;)
        {
            while (period < periods.Count && periods[period].End <= at)
                period++;
            title += text[at] switch { '《' => 1, '》' => -1, _ => 0 };
            var isDate = period < periods.Count && periods[period].Start <= at && !periods[period].Text.StartsWith("连续", StringComparison.Ordinal);
            if (!isDate && title <= 0 && IsNumeralStart(text, at) && ReadAt(text, at) is { } quantity)
            {
                quantities.Add(quantity);
                at = quantity.End;
            }
            else
            {
                at = SkipNumber(text, at);
            }
        }

        return quantities;
    }

    private static bool IsNumeralStart(string text, int at) =>
        Characters.IsDigit(text[at]) || text[at] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '两' or '百' or '千' or '半' or '零' or '万' or '壹' or '贰' or '亿';

    /// <summary>A number that is no quantity is passed as a whole.</summary>
    private static int SkipNumber(string text, int at)
    {
        if (!Characters.IsDigit(text[at]))
            return at + 1;
        while (at < text.Length && (Characters.IsDigit(text[at]) || text[at] is '.' or '．'))
            at++;
        return at;
    }

    private QuantityMention? ReadAt(string text, int at)
    {
        if (RatioReader.Read(text, at) is { } ratio)
            return Complete(text, ratio);
        if (!NumeralReader.TryRead(text, at, out var numeral))
            return text[at] is '万' or '亿' && HasComparatorBefore(text, at) ? ReadScaled(text, new Numeral(1, at, at, IsChinese: true)) : null;
        // 每10万人 is what a rate is counted by; 几十万, 数百: no certain number.
        if (at > 0 && (text[at - 1] == '每' && !numeral.IsChinese || text[at - 1] is '几' or '数' && text[at] is '十' or '百' or '千' or '万' or '亿'))
            return null;
        if (at > 0 && text[at - 1] == '第')
            return ReadOrdinal(text, numeral);
        if (!numeral.IsChinese && IsPartOfName(text, numeral))
            return null;
        if (numeral.IsChinese && (IsWord(text, numeral) || text[at] is '百' or '千' or '万' && !HasComparatorBefore(text, at)))
            return null;
        return ReadScaled(text, numeral);
    }

    private QuantityMention? ReadScaled(string text, Numeral numeral)
    {
        if (_units.Read(text, numeral) is not { } unit)
            return null;
        if (numeral.IsChinese && unit is { Scale: "", Unit: "" } || IsClassOf(numeral, unit))
            return null;

        decimal? upper = null;
        var end = unit.End;
        if (unit.End < text.Length && CalendarReader.IsRangeMark(text[unit.End]) && ReadUpper(text, numeral, unit) is var (high, unitOfBoth))
        {
            upper = high;
            end = unitOfBoth.End;
            unit = unitOfBoth;
        }

        var number = numeral.Start > 0 && IsMinus(text, numeral.Start - 1) ? -numeral.Value : numeral.Value;
        number += unit.Extra;
        return Complete(text, new QuantityMention(numeral.Start, end, "")
        {
            Value = number,
            UpperValue = upper,
            Unit = unit.Scale + unit.Unit,
            NormalizedValue = WithoutTrailingZeros(unit.Unit switch
            {
                "成" or "折" => number * 10,
                "‰" => number / 10,
                _ => number * unit.Factor,
            }),
            NormalizedUnit = unit.Unit switch
            {
                "成" or "折" or "％" or "‰" => "%",
                "个百分点" => "百分点",
                "个点" => "点",
                "个基点" => "基点",
                "元人民币" => "元",
                _ => unit.Unit,
            },
            Comparator = unit.Comparator ?? "=",
            Kind = unit.Kind,
            NumberStart = numeral.Start,
        });
    }

    /// <summary>3%—5%, 1-2个, 5至10年: the unit of the upper end is that of both where the lower end has none.</summary>
    private (decimal High, UnitMatch Unit)? ReadUpper(string text, Numeral lower, UnitMatch unit)
    {
        if (!NumeralReader.TryRead(text, unit.End + 1, out var upper) || upper.IsChinese != lower.IsChinese || upper.Value <= lower.Value)
            return null;
        if (text[unit.End] == '到' && lower.Start > 0 && text[lower.Start - 1] is '由' or '从')
            return null;
        return _units.Read(text, upper) is { } both && (unit.Unit.Length == 0 || unit.Unit == both.Unit) && both.Unit.Length > 0 ? (upper.Value, both) : null;
    }

    private QuantityMention? ReadOrdinal(string text, Numeral numeral)
    {
        var start = numeral.Start - 1;
        if (units.NotCounted.MatchLength(text, start) > 0 || numeral.Value > 9999)
            return null;
        var unit = _units.Read(text, numeral) is { Scale: "", Kind: QuantityKind.Count } found ? found.Unit : "";
        var end = numeral.End + unit.Length;
        return new QuantityMention(start, end, text[start..end])
        {
            Value = numeral.Value,
            Unit = unit,
            NormalizedValue = numeral.Value,
            NormalizedUnit = unit,
            Kind = QuantityKind.Ordinal,
            NumberStart = numeral.Start,
        };
    }

    /// <summary>Takes in the comparators around the figure, and 每吨 before a price.</summary>
    private QuantityMention Complete(string text, QuantityMention figure)
    {
        var (start, end, comparator) = (figure.Start, figure.End, figure.Comparator);
        if (start > 0 && IsMinus(text, start - 1))
            start--;
        if (PerUnitBefore(text, start) is var (perStart, per) && figure.Kind is QuantityKind.Money or QuantityKind.Measure && !figure.Unit.Contains('/'))
        {
            start = perStart;
            figure = figure with
            {
                Unit = $"{figure.Unit}/{per}",
                NormalizedUnit = $"{figure.NormalizedUnit}/{per}",
                Kind = figure.Kind == QuantityKind.Money ? QuantityKind.Price : figure.Kind,
            };
        }

        if (BeforeMatch(text, start) is var (length, before))
        {
            start -= length;
            comparator = before;
        }

        if (end < text.Length && comparators.After.TryMatch(text, end, out var afterLength, out var after) && !IsOtherWord(text, end, afterLength))
        {
            end += afterLength;
            comparator = after;
        }

        var isRank = figure.Kind == QuantityKind.Count && start > 0 && text[start - 1] == '前' && figure.Unit is "位" or "名" or "强" or "批" or "大";
        if (isRank)
            start--;
        return figure with { Start = start, End = end, Text = text[start..end], Comparator = comparator, Kind = isRank ? QuantityKind.Ordinal : figure.Kind };
    }

    private (int Length, string Comparator)? BeforeMatch(string text, int start)
    {
        if (!comparators.Before.TryMatchBefore(text.AsSpan(0, start), start, out var length, out var comparator))
            return null;
        var previous = start > length ? text[start - length - 1] : ' ';
        return text.AsSpan(start - length, length) switch
        {
            "近" when previous is '最' or '附' or '邻' or '临' or '靠' or '远' or '亲' => null,
            "约" when previous is '节' or '签' or '合' or '预' or '公' or '契' or '制' or '履' or '违' or '邀' or '条' or '集' => null,
            "上" when text[start] is not ('万' or '亿' or '百' or '千') || previous is '以' or '网' or '线' or '路' or '海' or '地' or '水' or '陆' or '马' or '云' or '掌' or '会' or '市' or '晚' or '早' or '向' or '之' => null,
            "超" when previous is '赶' or '高' or '中' => null,
            _ => (length, comparator),
        };
    }

    private bool HasComparatorBefore(string text, int start) => BeforeMatch(text, start) is not null;

    /// <summary>每吨2505元, 每公斤约14元</summary>
    private (int Start, string Unit)? PerUnitBefore(string text, int start)
    {
        var end = start;
        if (BeforeMatch(text, end) is var (comparator, _))
            end -= comparator;
        if (!units.Units.TryMatchBefore(text.AsSpan(0, end), end, out var length, out var kind) || kind == QuantityKind.Duration || end <= length || text[end - length - 1] != '每')
            return null;
        return (end - length - 1, text[(end - length)..end]);
    }

    /// <summary>一个, 百姓, 逐一: the numeral is part of a word; not in 一年左右, 一个百分点.</summary>
    private bool IsWord(string text, Numeral numeral)
    {
        if (text[numeral.Start] == '一' && numeral.Start > 0 && "逐统唯专同任划不某每这那另哪归合其单万".Contains(text[numeral.Start - 1]))
            return true;
        var word = units.NotCounted.MatchLength(text, numeral.Start);
        return word > 0 && BeforeMatch(text, numeral.Start) is not (_, ">=") && (_units.Read(text, numeral) is not { } unit || unit.End - numeral.Start <= word && comparators.After.MatchLength(text, unit.End) < 2);
    }

    /// <summary>2021届毕业生, 2020级学生: the year of a class.</summary>
    private static bool IsClassOf(Numeral numeral, UnitMatch unit) => unit is { Unit: "届" or "级", Scale: "" } && numeral.Value is >= 1950 and <= 2100;

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>5G, PM2.5, 10+3, 3.0版, COVID-19</summary>
    private static bool IsPartOfName(string text, Numeral numeral)
    {
        var before = numeral.Start > 0 ? text[numeral.Start - 1] : ' ';
        var isInName = Characters.IsLatinLetter(before) || before is '+' or '＋' or '×' or '_' || before is '-' && numeral.Start > 1 && Characters.IsLatinLetter(text[numeral.Start - 2]);
        if (isInName || numeral.End >= text.Length)
            return isInName;
        return before is '[' or '［' && text[numeral.End] is ']' or '］' || text[numeral.End] is '+' or '＋' or '×' or '版' || text.AsSpan(numeral.End).StartsWith("世纪")
            || text[numeral.End] == '时' && !(numeral.End + 1 < text.Length && text[numeral.End + 1] is '间' or '代' or '速')
            || text[numeral.End] == ':' && numeral.End + 1 < text.Length && Characters.IsDigit(text[numeral.End + 1])
            || before == ':' && numeral.Start > 1 && Characters.IsDigit(text[numeral.Start - 2]) || text[numeral.End] == 'G' && !(numeral.End + 1 < text.Length && Characters.IsLatinLetter(text[numeral.End + 1]));
    }

    private static bool IsMinus(string text, int at) =>
        text[at] is '-' or '−' or '负' && (at == 0 || text[at - 1] is '为' or '是' or '达' or '到' or '由' or '从' or '至' or '于' or '约' or '，' or '（' or '(');

    private static bool IsOtherWord(string text, int at, int length) => text.AsSpan(at, length) switch
    {
        "多" => at + 1 < text.Length && text[at + 1] is '元' or '样' or '种' or '次' or '边' or '个' or '项' or '方' or '数' or '家' or '层' or '点' or '部',
        "起" => at + 1 < text.Length && text[at + 1] is '来' or '重' or '步' or '到' or '着' or '点' or '伏',
        _ => false,
    };
}
