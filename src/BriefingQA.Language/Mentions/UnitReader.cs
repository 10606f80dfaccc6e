using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>What stands behind a number.</summary>
/// <param name="End">Offset behind the unit.</param>
/// <param name="Scale">万, 亿, 万亿 or empty.</param>
/// <param name="Factor">What the scale multiplies by.</param>
/// <param name="Unit">Without the scale; empty where there is none.</param>
/// <param name="Comparator">Of 多 or 余 in between; null where there is none.</param>
/// <param name="Extra">Of a second, smaller part: 0.2 for 1亿2000万.</param>
internal readonly record struct UnitMatch(int End, string Scale, decimal Factor, string Unit, QuantityKind Kind, string? Comparator, decimal Extra);

/// <summary>Reads the scale and the unit behind a number: 多万亩, 万亿元, 个百分点, 元/吨.</summary>
internal sealed class UnitReader(UnitLexicon units, ComparatorLexicon comparators)
{
    /// <summary>Per how many a rate is told: 17.8/10万, 6/万.</summary>
    private static readonly string[] Denominators = ["10万人", "10万", "十万", "百万", "万人", "万", "千人"];

    public UnitMatch? Read(string text, Numeral numeral)
    {
        var at = numeral.End;
        if (at < text.Length && text[at] is '/' or '／' && Array.Find(Denominators, per => text.AsSpan(at + 1).StartsWith(per, StringComparison.Ordinal)) is { } denominator)
            return new UnitMatch(at + 1 + denominator.Length, "", 1, "/" + denominator.TrimEnd('人'), QuantityKind.Measure, null, 0);
        string? comparator = null;
        if (comparators.Inside.TryMatch(text, at, out var insideLength, out var inside) && EndsUnit(text, at + insideLength))
        {
            at += insideLength;
            comparator = inside;
        }

        var scaleStart = at;
        var factor = ReadScale(text, ref at);
        var scale = text[scaleStart..at];
        var extra = scale.Length > 0 ? ReadSmallerPart(text, ref at, factor) : 0;
        if (comparator is null && comparators.Inside.TryMatch(text, at, out insideLength, out inside) && EndsUnit(text, at + insideLength))
        {
            at += insideLength;
            comparator = inside;
        }

        if (!units.Units.TryMatch(text, at, out var length, out var kind) || IsOtherWord(text, at, length, numeral, scale))
            return new UnitMatch(at, scale, factor, "", QuantityKind.Bare, comparator, extra);

        var unit = text.Substring(at, length);
        var end = at + length;
        if (unit == "成" && end < text.Length && "一二三四五六七八九".IndexOf(text[end]) is >= 0 and var tenth)
            return new UnitMatch(end + 1, scale, factor, unit, kind, comparator, (tenth + 1) * 0.1m);
        if (HalfMore(text, end, unit) is var (longer, whole))
            return new UnitMatch(longer, scale, factor, whole, QuantityKind.Duration, comparator, extra + 0.5m);
        if (unit == "个" && text.AsSpan(end).StartsWith("多月"))
            return new UnitMatch(end + 2, scale, factor, "个月", QuantityKind.Duration, ">", extra);
        if (unit == "个" && text.AsSpan(end).StartsWith("多小时"))
            return new UnitMatch(end + 3, scale, factor, "个小时", QuantityKind.Duration, ">", extra);
        if (end + 1 < text.Length && text[end] is '/' or '／' or '每' && PerLength(text, end) is > 0 and var perLength)
        {
            var per = text.Substring(end + 1, perLength);
            return new UnitMatch(end + 1 + perLength, scale, factor, $"{unit}/{per}", kind == QuantityKind.Money ? QuantityKind.Price : QuantityKind.Measure, comparator, extra);
        }

        return new UnitMatch(end, scale, factor, unit, kind, comparator, extra);
    }

    /// <summary>3个半|月 is 3.5个月, 两年半 is 2.5年.</summary>
    private static (int End, string Unit)? HalfMore(string text, int end, string unit) => unit switch
    {
        "个" when text.AsSpan(end).StartsWith("半月") => (end + 2, "个月"),
        "个" when text.AsSpan(end).StartsWith("半小时") => (end + 3, "个小时"),
        "年" or "天" when text.AsSpan(end) is ['半'] or ['半', '，' or '。' or '；' or '、' or '的' or '来' or '以' or '多' or '时' or '内' or '左', ..] => (end + 1, unit),
        _ => null,
    };

    /// <summary>…/吨, …/日: of the unit behind a stroke; a day, month or year only behind a real one.</summary>
    private int PerLength(string text, int stroke) =>
        units.Units.MatchLength(text, stroke + 1) is > 0 and var length ? length : text[stroke] != '每' && text[stroke + 1] is '日' or '月' or '天' or '时' ? 1 : 0;

    private decimal ReadScale(string text, ref int at)
    {
        decimal factor = 1;
        for (var count = 0; count < 3 && at < text.Length && units.Scales.TryMatch(text, at, out var length, out var scale) && !IsUnitOfItsOwn(text, at); count++)
        {
            factor *= scale;
            at += length;
        }

        return factor;
    }

    /// <summary>千瓦, 百万千瓦, 千克, 兆瓦 begin with what could be a scale.</summary>
    private bool IsUnitOfItsOwn(string text, int at) => text[at] is '千' or '百' or '兆' && units.Units.MatchLength(text, at) >= 2;

    /// <summary>1亿2000万 is 1.2亿.</summary>
    private decimal ReadSmallerPart(string text, ref int at, decimal factor)
    {
        if (factor < 10000 || at < text.Length && IsUnitOfItsOwn(text, at) || !NumeralReader.TryRead(text, at, out var part) || part.Value >= 10000)
            return 0;
        var end = part.End;
        var smaller = ReadScale(text, ref end);
        if (smaller >= factor || smaller == 1 && (!part.IsChinese || part.Value < 1000) || !units.Units.TryMatch(text, end, out _, out _) && smaller == 1)
            return 0;
        at = end;
        return part.Value * smaller / factor;
    }

    /// <summary>多 belongs to the figure where a scale or a unit follows: 100多万, 20多家; not in 3多元.</summary>
    private bool EndsUnit(string text, int at) => at < text.Length && (units.Scales.MatchLength(text, at) > 0 || units.Units.MatchLength(text, at) > 0);

    /// <summary>Words that only begin like a unit: 成立, 位于, 年代, 点名.</summary>
    private static bool IsOtherWord(string text, int at, int length, Numeral numeral, string scale)
    {
        var next = at + length < text.Length ? text[at + length] : ' ';
        return text.AsSpan(at, length) switch
        {
            "成" => scale.Length > 0 || numeral.Value > 10 || next is '为' or '立' or '功' or '果' or '员' or '本' or '都' or '长' or '熟' or '渝' or '绩' or '效' or '就' or '套' or '品' or '交' or '型' or '年' or '片' or '分' or '语',
            "折" => next is '叠' or '射' or '算' or '合' or '旧',
            "番" => at < 2 || text[at - 2] is not ('翻' or '了'),
            "户" => next is '籍' or '口' or '外' or '型',
            "位" => next is '于' or '居' or '列' or '置' or '次',
            "家" => next is '电' or '庭' or '具' or '纺' or '居' or '政' or '乡' or '园' or '禽',
            "人" => next is '均' or '工' or '才' or '民' or '员' or '力' or '体' or '类' or '生' or '文',
            "年" => next is '代' or '级' or '产' or '轻' || numeral.Value > 300,
            "通" or "发" => next is not ('，' or '。' or '；' or '、' or '）' or '电'),
            "点" => numeral.Value <= 24 && numeral.Value == decimal.Truncate(numeral.Value),
            "分" => next is '别' or '之' or '析' or '布' or '类' or '钟' or '区' or '级' or '享' or '工' || numeral.IsChinese,
            "次" => next is '级' or '生' or '年' or '日' or '要',
            "种" => next is '植' or '业' or '子' or '粮' or '养',
            "个" => next is '性' or '体' or '人' && at + length + 1 < text.Length && text[at + length + 1] is not ('月' or '以'),
            "部" => next is '分' or '署' or '委' or '队' or '际' or '级' or '长',
            "市" => next is '场' or '值',
            "国" => next is '家' or '内' or '际' or '有' or '企' or '产' or '务' or '债',
            "区" => next is '域' or '间' or '块',
            "级" => next is '别',
            "面" => next is '积' or '向' or '临' or '对',
            "条" => next is '例' or '款',
            "起" => next is '来' or '步' or '到' or '草',
            "场" => next is '所' or '景' or '地' or '次',
            "项" => next is '目' && numeral.IsChinese && numeral.Value < 2,
            "度" => numeral.IsChinese && next is '假' or '过',
            "月" or "日" => true,
            "期" => next is '间' or '望' or '货',
            "代" => true,
            _ => false,
        };
    }
}
