using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads what whole a figure is a part of: 占<b>全国</b>的13%.</summary>
internal sealed class ShareReader(FactLexicon lexicon, NounPhraseReader phrases)
{
    /// <summary>全年|目标: of the words that tell the aim.</summary>
    private const int LongestGoal = 10;

    /// <summary>Of the words that tell what a figure is a multiple of.</summary>
    private const int LongestBase = 20;

    /// <summary>相当于100台保有量的90%: a share of another figure of the clause.</summary>
    public static string? WholeFigure(Sentence sentence, QuantityMention share, QuantityMention? whole, int own) =>
        whole is { Kind: QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money } && whole.End == own && sentence.Text[share.Start - 1] == '的'
            ? sentence.Text[whole.NumberStart..(share.Start - 1)]
            : null;

    /// <summary>完成|全年目标|的95%, 占|年度任务|的95%: what was aimed at, and where what is said of it begins.</summary>
    public (int Start, string Goal)? GoalBefore(Sentence sentence, int floor, int end)
    {
        string text = sentence.Text;
        int close = end > floor && text[end - 1] == '的' ? end - 1 : end;
        // 播种…亩，完成|意向面积|的六成
        if ((close < end || text[end] == '的') && WordsBefore(sentence, lexicon.Predicates.Reached, Math.Max(floor, close - LongestGoal), close).FirstOrDefault() is { Length: > 0 } done && sentence.Text.AsSpan(done.Start, done.Length).EndsWith("完成", StringComparison.Ordinal) && done.Start + done.Length < close)
            return (done.Start, text[(done.Start + done.Length)..close].TrimStart('了'));
        int length = Math.Max(lexicon.Times.Goals.MatchLengthBefore(text, close), lexicon.Predicates.PlanningNouns.MatchLengthBefore(text, close));
        if (length == 0 || !sentence.IsBoundary(close) || close - length < floor)
            return null;
        return WordsBefore(sentence, lexicon.Predicates.Reached, Math.Max(floor, close - length - LongestGoal), close - length).FirstOrDefault() is { Length: > 0 } verb
            ? (verb.Start, text[(verb.Start + verb.Length)..close].TrimStart('了'))
            : null;
    }

    /// <summary>甲约为|全国平均水平|的12倍: what the figure is a multiple of, and where what is said of it begins.</summary>
    public (int Start, string Whole)? BaseOfMultiple(Sentence sentence, int floor, int end)
    {
        string text = sentence.Text;
        if (end - 1 <= floor || text[end - 1] != '的')
            return null;
        return WordsBefore(sentence, lexicon.Predicates.Equates, Math.Max(floor, end - LongestBase), end - 2).FirstOrDefault() is { Length: > 0 } verb
            ? (verb.Start, text[(verb.Start + verb.Length)..(end - 1)])
            : null;
    }

    /// <summary>甲约为|全国平均水平|的70%: likewise a share.</summary>
    public (int Start, string Whole)? Average(Sentence sentence, int floor, int end) =>
        BaseOfMultiple(sentence, floor, end) is { } found && lexicon.Predicates.Averages.MatchLengthBefore(found.Whole, found.Whole.Length) > 0 ? found : null;

    /// <summary>甲在乙中占比…: a part, and the whole it is a share of.</summary>
    public (NounPhrase Part, string Whole)? WholeBefore(Sentence sentence, int floor, NounPhrase phrase)
    {
        int at = phrase.Start - 1;
        if (at <= floor || sentence.Text[at] != '在' || phrase.Subject.Length == 0 || lexicon.Indicators.DimensionOf(phrase.Indicator!) != "share")
            return null;
        var part = phrases.Read(sentence, floor, at);
        return part.IsEmpty ? null : (part with { Indicator = phrase.Subject.TrimEnd('中', '的') + phrase.Indicator, Subject = part.Text }, phrase.Subject.TrimEnd('中', '的'));
    }

    public (int Start, int Length)? Opening(Sentence sentence, int floor, int end)
    {
        var opening = WordsBefore(sentence, lexicon.Predicates.ShareOpenings, floor, end - 1).FirstOrDefault(word => sentence.Text[word.Start + word.Length] != '比');
        return opening.Length > 0 ? opening : null;
    }

    /// <summary>The words of a vocabulary that lie within a stretch, the last one first.</summary>
    private static IEnumerable<(int Start, int Length)> WordsBefore(Sentence sentence, Vocabulary<string> words, int floor, int end)
    {
        for (int at = end - 1; at >= floor; at--)
            if (words.MatchLength(sentence.Text, at) is > 0 and var length && at + length <= end && sentence.IsBoundary(at) && sentence.IsBoundary(at + length))
                yield return (at, length);
    }

    public string? Whole(string text)
    {
        int closing = lexicon.Predicates.ShareClosings.MatchLengthBefore(text, text.Length);
        string whole = (closing < text.Length ? text[..^closing] : text).Trim(' ', '的', '了');
        return whole.Length > 0 ? whole : null;
    }
}
