using System.Buffers;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Picks the quantities of a sentence that state something.</summary>
internal sealed class FigureFinder(PredicateLexicon lexicon)
{
    /// <summary>More things are not listed before the number of them.</summary>
    private static readonly SearchValues<char> Openings = SearchValues.Create("，。；：（“”");

    private const int MostNamed = 9;

    private const int LongestQuotedName = 14;

    /// <summary>2个|产值|近百亿元: of the words between a count and the size of the things counted.</summary>
    private const int LongestMeasured = 6;

    /// <summary>Quantities that state something: no ordinals, nothing inside a name or a time, no bare number inside a word.</summary>
    public List<QuantityMention> Find(Sentence sentence)
    {
        List<QuantityMention> figures = [];
        int numbered = -1;
        foreach (var quantity in ListUnits.Share(sentence.Text, sentence.Analysis.Mentions.OfType<QuantityMention>()))
        {
            // 十三届|八次全会: what follows a number of its series is one too.
            if (quantity.Kind == QuantityKind.Ordinal || IsNumbering(sentence, quantity))
                numbered = quantity.End;
            if (quantity.Kind == QuantityKind.Ordinal
                || IsIndefinite(quantity) || quantity.Kind is QuantityKind.Count && !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Summing.MatchLength(sentence.Text, quantity.End) > 0
                || IsNumbering(sentence, quantity) || quantity.Start == numbered && !quantity.Text.Any(char.IsAsciiDigit)
                || IsAppositive(sentence, quantity) || IsQuoted(sentence.Text, quantity) || IsRank(sentence, quantity) || IsDenominator(sentence, quantity) || IsAttribute(sentence, quantity) || IsGrade(sentence, quantity) || sentence.Text.AsSpan(quantity.End).StartsWith("一遇", StringComparison.Ordinal) || IsOneOf(sentence, quantity)
                || sentence.IsTime(quantity.NumberStart, quantity.End) && !IsRunning(sentence, quantity)
                || sentence.IsNamed(quantity.NumberStart, quantity.End))
                continue;
            if (quantity.Kind == QuantityKind.Bare && (quantity.Unit.Length == 0 && !StandsAlone(sentence, quantity) || GoesOn(sentence.Text, quantity)))
                continue;
            if (figures.Count > 0 && SizesCounted(sentence, figures[^1], quantity))
                continue;
            figures.Add(quantity);
        }

        for (int i = figures.Count - 2; i >= 0; i--)
            if (Describes(sentence, figures[i], figures[i + 1]))
                figures.RemoveAt(i);
        return figures;
    }

    /// <summary>产值超10亿元的|县达12个: the figure only says which things the next one counts.</summary>
    private bool Describes(Sentence sentence, QuantityMention figure, QuantityMention next)
    {
        string text = sentence.Text;
        if (next.Kind is not (QuantityKind.Count or QuantityKind.Share) || figure.Kind is not (QuantityKind.Money or QuantityKind.Measure or QuantityKind.Share or QuantityKind.Bare))
            return false;
        int start = figure.End < next.Start && text[figure.End] == '的' ? figure.End + 1 : figure.End;
        if (start == figure.End && figure.Comparator == "=")
            return false;
        int end = start;
        foreach (var token in sentence.TokensWithin(start, next.Start))
        {
            if (token.Start != end || token.Tag is not (['n' or 'j' or 'b', ..] or "vn" or "eng"))
                break;
            end = token.End;
        }

        // What follows the noun may only say how many there are: 达, 增至.
        while (end < next.Start && StatesLevel(sentence, end) is > 0 and var length)
            end += length;
        return (end > start || start > figure.End) && end == next.Start;
    }

    private int StatesLevel(Sentence sentence, int at) => new[] { lexicon.Level, lexicon.ReachingChanges, lexicon.Fill, lexicon.Deeds, lexicon.Bounds }.Max(words => words.MatchLength(sentence.Text, at));

    /// <summary>70个|30亿元以上项目: how large the things are that are counted.</summary>
    private static bool SizesCounted(Sentence sentence, QuantityMention count, QuantityMention size) =>
        count.Kind is QuantityKind.Count && (size.Kind is QuantityKind.Money or QuantityKind.Measure || size is { Kind: QuantityKind.Bare, Comparator: not "=" }) && size.End < sentence.Text.Length
        && (count.End == size.Start && sentence.Text[size.End] is not ('，' or '。' or '；' or '、')
            || size.Comparator != "=" && size.Start - count.End is > 0 and <= LongestMeasured && sentence.TokensWithin(count.End, size.Start).All(token => token.Tag is ['n' or 'j', ..])
                && (sentence.Text[size.End] is '的' or '、' || sentence.TokenStartingAt(size.End) is { Tag: ['n', ..] }));

    /// <summary>一批, 一亩: one of a thing counts nothing.</summary>
    private static bool IsIndefinite(QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Count or QuantityKind.Measure && quantity.Value == 1 && quantity.Comparator is "=" or "≈" && quantity.Text.Contains('一');

    private bool IsNumbering(Sentence sentence, QuantityMention quantity) =>
        lexicon.Ranking.Contains(quantity.NormalizedUnit) && quantity.NormalizedUnit == quantity.Unit
        || !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Sessions.MatchLength(sentence.Text, quantity.End) > 0
            && (sentence.TokenEndingAt(quantity.Start) is { Tag: ['n' or 'm' or 'j', ..] } || quantity.Start > 0 && sentence.Text[quantity.Start - 1] == '、')
        || !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Numbering.Contains(quantity.NormalizedUnit);

    /// <summary>这三项, 甲、乙和丙三市, 前两项|分别: the number says again which things were named.</summary>
    private bool IsAppositive(Sentence sentence, QuantityMention quantity)
    {
        string text = sentence.Text;
        if (quantity.Kind is not QuantityKind.Count || quantity.Text.Any(char.IsAsciiDigit) || quantity.Value is < 2 or > MostNamed || quantity.NumberStart == 0)
            return false;
        if (text[quantity.NumberStart - 1] is '这' or '那' || text[quantity.NumberStart - 1] is '前' or '后' && lexicon.Respectively.MatchLength(text, quantity.End) > 0)
            return true;
        int start = text.AsSpan(0, quantity.NumberStart).LastIndexOfAny(Openings) + 1;
        int named = 1;
        for (int at = start; at < quantity.NumberStart; at++)
            if (text[at] == '、' || text[at] is '和' or '与' or '及' && sentence.IsBoundary(at) && sentence.IsBoundary(at + 1))
                named++;
        return named > 1 && named == (int)quantity.Value && text[quantity.NumberStart - 1] is not ('、' or '和') && sentence.TokenEndingAt(quantity.NumberStart) is { Tag: ['n' or 'v' or 'j', ..] } last && !lexicon.Bounds.Contains(last.Text);
    }

    /// <summary>“三个年”, “五篇大文章”: a number in a short quotation is part of a name.</summary>
    private static bool IsQuoted(string text, QuantityMention quantity)
    {
        int from = Math.Max(0, quantity.NumberStart - LongestQuotedName);
        int open = text.AsSpan(from, quantity.NumberStart - from).LastIndexOfAny("“”‘’");
        if (open < 0 || text[from + open] is not ('“' or '‘'))
            return false;
        int close = text.AsSpan(quantity.End, Math.Min(LongestQuotedName, text.Length - quantity.End)).IndexOfAny("“”‘’");
        return close >= 0 && text[quantity.End + close] is '”' or '’';
    }

    /// <summary>连续3年: a time for a figure beside it, and a figure itself where there is none.</summary>
    public static bool IsRunning(Sentence sentence, QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Count && quantity.NormalizedUnit is "次" or "届" && sentence.Text.AsSpan(0, quantity.NumberStart).EndsWith("连续", StringComparison.Ordinal)
        || quantity.Kind is QuantityKind.Duration && (sentence.PeriodEndingAt(quantity.End) ?? sentence.PeriodEndingAt(Math.Min(quantity.End + 1, sentence.Text.Length)))?.Start < quantity.NumberStart;

    /// <summary>前1%, 后20位: a place in an order.</summary>
    private static bool IsRank(Sentence sentence, QuantityMention quantity) =>
        quantity.NumberStart > 0 && (quantity.Kind is QuantityKind.Share && sentence.Text[quantity.NumberStart - 1] == '前'
            || quantity.Kind is QuantityKind.Count && ClosesWithRank(sentence.Text, quantity.End)
            || quantity.Kind is QuantityKind.Count && sentence.Text[quantity.NumberStart - 1] == '后' && quantity.NormalizedUnit is "位" or "名");

    /// <summary>5500大卡|动力煤, 9—14岁|女孩: which sort is meant.</summary>
    private bool IsGrade(Sentence sentence, QuantityMention quantity) =>
        lexicon.Grades.Contains(quantity.NormalizedUnit) && !FigureReader.IsSize(sentence, quantity) && (sentence.TokenStartingAt(quantity.End) is { Tag: ['n' or 'b', ..] } || quantity.End < sentence.Text.Length && sentence.Text[quantity.End] == '的' && sentence.TokenStartingAt(quantity.End + 1) is { Tag: ['n', ..] });

    /// <summary>首个总量超过3万亿元的|城市: what kind of thing it is.</summary>
    private static bool IsAttribute(Sentence sentence, QuantityMention quantity)
    {
        if (quantity.Kind is not (QuantityKind.Money or QuantityKind.Measure) || quantity.Comparator == "=" || quantity.End + 1 >= sentence.Text.Length || sentence.Text[quantity.End] != '的')
            return false;
        return sentence.TokenStartingAt(quantity.End + 1) is { Tag: "n" or "ns" } noun
            && (noun.End == sentence.Text.Length || sentence.Text[noun.End] is '，' or '。' or '；') && sentence.TokenEndingAt(quantity.Start) is { Tag: "n" };
    }

    /// <summary>168个城市|“后十位”.</summary>
    private static bool ClosesWithRank(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny("，。；、");
        return text.AsSpan(start, end < 0 ? text.Length - start : end).EndsWith("位”", StringComparison.Ordinal);
    }

    /// <summary>每10万人口, 每百户: per how many.</summary>
    private static bool IsDenominator(Sentence sentence, QuantityMention quantity) => quantity.NumberStart > 0 && sentence.Text[quantity.NumberStart - 1] == '每';

    /// <summary>4个省份之一: of how many it is one.</summary>
    private static bool IsOneOf(Sentence sentence, QuantityMention quantity)
    {
        int one = sentence.Text.IndexOf("之一", quantity.End, Math.Min(LongestQuotedName, sentence.Text.Length - quantity.End), StringComparison.Ordinal);
        return quantity.Kind is QuantityKind.Count && one >= 0 && sentence.Text[one - 1] != '分' && sentence.Text.AsSpan(quantity.End, one - quantity.End).IndexOfAny("，。；、") < 0;
    }

    /// <summary>4万多|亿元: such a number has not been read to its end.</summary>
    private static bool GoesOn(string text, QuantityMention number) => number.End < text.Length && text[number.End] is '十' or '百' or '千' or '万' or '亿';

    /// <summary>达到100。 and 由100|上升到138.2, but not 100 in a word.</summary>
    private bool StandsAlone(Sentence sentence, QuantityMention number) =>
        number.NormalizedValue >= 10_000 || lexicon.ReachingChanges.MatchLength(sentence.Text, number.End) > 0
        || number.End == sentence.Text.Length || sentence.Text[number.End] is '，' or '。' or '；' or '、' or '和' or '）' or '！' or ',';
}
