using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Picks the quantities of a sentence that state something.</summary>
internal sealed class FigureFinder(PredicateLexicon lexicon)
{
    private const int LongestQuotedName = 14;

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
                || IsIndefinite(quantity)
                || IsNumbering(sentence, quantity) || quantity.Start == numbered && !quantity.Text.Any(char.IsAsciiDigit)
                || IsQuoted(sentence.Text, quantity)
                || sentence.IsTime(quantity.NumberStart, quantity.End) && !IsRunning(sentence, quantity)
                || sentence.IsNamed(quantity.NumberStart, quantity.End))
                continue;
            if (quantity.Kind == QuantityKind.Bare && quantity.Unit.Length == 0 && !StandsAlone(sentence, quantity))
                continue;
            if (figures.Count > 0 && SizesCounted(sentence, figures[^1], quantity))
                continue;
            figures.Add(quantity);
        }

        return figures;
    }

    /// <summary>70个|30亿元以上项目: how large the things are that are counted.</summary>
    private static bool SizesCounted(Sentence sentence, QuantityMention count, QuantityMention size) =>
        count.Kind is QuantityKind.Count && size.Kind is QuantityKind.Money or QuantityKind.Measure && count.End == size.Start
        && size.End < sentence.Text.Length && sentence.Text[size.End] is not ('，' or '。' or '；' or '、');

    /// <summary>一批, 一亩: one of a thing counts nothing.</summary>
    private static bool IsIndefinite(QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Count or QuantityKind.Measure && quantity.Value == 1 && quantity.Text.Contains('一');

    private bool IsNumbering(Sentence sentence, QuantityMention quantity) =>
        lexicon.Ranking.Contains(quantity.NormalizedUnit) && quantity.NormalizedUnit == quantity.Unit
        || !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Sessions.MatchLength(sentence.Text, quantity.End) > 0
            && sentence.TokenEndingAt(quantity.Start) is { Tag: ['n' or 'm' or 'j', ..] }
        || !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Numbering.Contains(quantity.NormalizedUnit);

    /// <summary>“三个年”, “五篇大文章”: a number in a short quotation is part of a name.</summary>
    private static bool IsQuoted(string text, QuantityMention quantity)
    {
        int from = Math.Max(0, quantity.NumberStart - LongestQuotedName);
        int open = text.AsSpan(from, quantity.NumberStart - from).LastIndexOfAny('“', '”');
        if (open < 0 || text[from + open] != '“')
            return false;
        int close = text.AsSpan(quantity.End, Math.Min(LongestQuotedName, text.Length - quantity.End)).IndexOfAny('“', '”');
        return close >= 0 && text[quantity.End + close] == '”';
    }

    /// <summary>连续3年: a time for a figure beside it, and a figure itself where there is none.</summary>
    public static bool IsRunning(Sentence sentence, QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Duration && (sentence.PeriodEndingAt(quantity.End) ?? sentence.PeriodEndingAt(Math.Min(quantity.End + 1, sentence.Text.Length)))?.Start < quantity.NumberStart;

    private static bool StandsAlone(Sentence sentence, QuantityMention number) =>
        number.NormalizedValue >= 10_000
        || number.End == sentence.Text.Length || sentence.Text[number.End] is '，' or '。' or '；' or '、' or '和' or '）' or '！' or ',';
}
