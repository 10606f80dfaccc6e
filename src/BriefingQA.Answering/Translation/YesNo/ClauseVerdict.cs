using System.Text.RegularExpressions;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation.YesNo;

/// <summary>
/// Decides by the words of a sentence whether what a question says is so. A question of more or less, and one of two opposites, is
/// decided by the one clause that says which of them it is; any other by a sentence that says all of it.
/// </summary>
internal sealed partial class ClauseVerdict(Movements movements, QuestionLexicon lexicon)
{
    private const double SufficientSupport = 0.85, SufficientClause = 0.8;

    /// <summary>What a word counts where it stands in an earlier clause, and around the sentence.</summary>
    private const double EarlierFactor = 0.9, AroundFactor = 0.85;

    private const double NounWeight = 1.5, Carried = 0.5;

    private const int Longest = 110;

    private static readonly char[] Particles = ['了', '吗', '么', '的', '吧'];

    private static readonly char[] Marks = ['，', ',', '；', ';', '。', '：', ':'];

    /// <summary>The question with each of its words that has an opposite carried by that as well.</summary>
    public QuestionFrame WithOpposites(QuestionFrame frame) =>
        frame with { Words = [.. frame.Words.Select(word => lexicon.Opposites.FirstOrDefault(pair => pair.Contains(word.Form)) is { } pair ? word with { Alternatives = [.. word.Alternatives, .. pair] } : word)] };

    /// <returns>Whether it is so, and the words that say so; null where they do not.</returns>
    public (bool Holds, string Text)? Judge(QuestionFrame frame, PassageMatch match, bool claimsNumber)
    {
        var pair = lexicon.Opposites.FirstOrDefault(words => words.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)));
        var names = frame.Words.Where(word => word is { IsVerb: false, IsEveryday: false, Form.Length: > 2 }).Select(word => word.Form).ToList();
        var asked = claimsNumber ? null : movements.Of(Without(names, frame.Form));
        return pair is not null ? ByClause(frame, match.Passage, clause => SaysOf(pair, frame.Form, clause))
            : asked is 1 or -1 ? ByClause(frame, match.Passage, clause => movements.Of(Without(names, OfTheTime(frame, clause))) is { } said ? said == asked : null)
            : BySentence(frame, match);
    }

    /// <summary>A text without the names of what is asked about, which may hold a direction themselves: 城镇新增就业.</summary>
    private static string Without(IEnumerable<string> names, string text) => names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    /// <summary>The part of a clause that tells of the time the question names, where the clause tells of two: 从一季度下降变为上半年增长.</summary>
    private string OfTheTime(QuestionFrame frame, string clause)
    {
        var parts = Turn().Split(clause);
        return parts.Length == 2 && lexicon.Times.SelectMany(names => names).Concat(Month().Matches(frame.Form).Select(match => match.Value)).Where(name => frame.Form.Contains(name, StringComparison.Ordinal)).ToList() is { Count: > 0 } asked
            && parts.Where(part => asked.Any(name => part.Contains(name, StringComparison.Ordinal))).ToList() is [var one] ? one : clause;
    }

    [GeneratedRegex("(?<!\\d)\\d{1,2}月")]
    private static partial Regex Month();

    [GeneratedRegex("变为|转为|转变为|变成|转成")]
    private static partial Regex Turn();

    private static bool? SaysOf(IReadOnlyList<string> pair, string form, string clause)
    {
        var said = pair.Where(word => clause.Contains(word, StringComparison.Ordinal)).ToList();
        return said.Count == 1 ? form.Contains(said[0], StringComparison.Ordinal) : null;
    }

    private static (bool Holds, string Text)? ByClause(QuestionFrame frame, Linking.Passage passage, Func<string, bool?> says)
    {
        var clauses = passage.Form.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        var verdicts = clauses.Select((clause, i) => (At: i, Support: Support(frame, passage, clauses, i), Says: says(clause)))
            .Where(entry => entry.Says is not null && entry.Support >= SufficientClause).OrderByDescending(entry => entry.Support).ToList();
        if (verdicts.Count == 0 || verdicts.Any(entry => entry.Says != verdicts[0].Says && entry.Support > verdicts[0].Support - 0.02))
            return null;
        return (verdicts[0].Says!.Value, Around(passage.Text, verdicts[0].At));
    }

    /// <summary>How much of the question a clause carries, with those before it and what surrounds the sentence; 0 where it does not carry the nouns itself and does not go on with the clause before.</summary>
    private static double Support(QuestionFrame frame, Linking.Passage passage, string[] clauses, int at)
    {
        double total = 0, support = 0;
        var first = at;
        while (first > 0 && GoesOn().IsMatch(clauses[first]))
            first--;
        if (first > 0 && clauses[first - 1].EndsWith("方面", StringComparison.Ordinal))
            first--;
        foreach (var word in frame.Words)
        {
            var here = word.CoverageIn(clauses[at]);
            var before = first < at ? word.CoverageIn(string.Join('|', clauses[first..at])) : 0;
            var earlier = EarlierFactor * word.CoverageIn(string.Join('|', clauses.Take(at)));
            var around = AroundFactor * word.CoverageIn(PassageFinder.ContextFor(word, passage));
            if (word.Weight >= NounWeight && word.Role is WordRole.Other or WordRole.Indicator or WordRole.Number && Math.Max(here, before) < Carried || word.Weight >= NounWeight && Math.Max(Math.Max(here, earlier), around) < Carried)
                return 0;
            total += word.Weight;
            support += word.Weight * Math.Max(Math.Max(here, before), Math.Max(earlier, around));
        }

        return total == 0 ? 0 : support / total;
    }

    private (bool Holds, string Text)? BySentence(QuestionFrame frame, PassageMatch match)
    {
        var passage = match.Passage;
        if (OtherSide(frame, passage.Form) is { } clause)
            return (false, Around(passage.Text, clause));
        if (Names(frame.Form, lexicon.Above.Concat(lexicon.Below)).Any(word => !passage.Form.Contains(word, StringComparison.Ordinal)))
            return null;
        if (new[] { lexicon.Max, lexicon.Min }.Any(extreme => Names(frame.Form, extreme).Any() && !Names(passage.Form, extreme).Any()))
            return null;
        if (Excluded().Match(passage.Form) is { Success: true } excluded && frame.Words.Any(word => word.Weight >= NounWeight && word.Role != WordRole.Period && word.CoverageIn(excluded.Groups["what"].Value) > Carried) && !frame.Form.Contains('除', StringComparison.Ordinal))
            return (false, Around(passage.Text, Nearest(frame, passage)));
        if (OnlyClaimed().Match(frame.Form) is { Success: true } only)
            return passage.Form.Contains(only.Groups["what"].Value + "和", StringComparison.Ordinal) || passage.Form.Contains(only.Groups["what"].Value + "、", StringComparison.Ordinal) ? (false, Around(passage.Text, Nearest(frame, passage))) : null;
        if (AllClaimed().Match(frame.Form) is { Success: true } all && !passage.Form.Contains(all.Value, StringComparison.Ordinal))
            return Regex.IsMatch(passage.Form, $"\\d+个{Regex.Escape(all.Groups["what"].Value)}", RegexOptions.CultureInvariant) ? (false, Around(passage.Text, Nearest(frame, passage))) : null;
        if (OtherNumber(frame.Form, passage.Form))
            return (false, Around(passage.Text, Nearest(frame, passage)));
        var isDone = frame.Form.Contains("已经", StringComparison.Ordinal) || frame.Form.Contains('完') || frame.Form.EndsWith("了吗", StringComparison.Ordinal);
        if (isDone && lexicon.Pending.Any(word => passage.Text.Contains(word, StringComparison.Ordinal)))
            return (false, Around(passage.Text, Nearest(frame, passage)));
        return match.Support < SufficientSupport || !IsSaid(frame, passage) || frame.Words.Any(word => word.Weight >= NounWeight && Math.Max(word.CoverageIn(passage.Form), word.CoverageIn(PassageFinder.ContextFor(word, passage))) < Carried)
            ? null : (IsDenied(frame.Form, frame) == IsDenied(passage.Form.Split(Marks, StringSplitOptions.RemoveEmptyEntries)[Nearest(frame, passage)], frame), Around(passage.Text, Nearest(frame, passage)));
    }

    /// <summary>Whether the sentence says the very last word of the question, which mostly is what is asked of all before it.</summary>
    private static bool IsSaid(QuestionFrame frame, Linking.Passage passage) =>
        frame.Words.Count == 0 || frame.Words[^1] is var last && (last.IsInherited || last.End < frame.Form.TrimEnd(Particles).Length || last is { IsVerb: false, Weight: < 1 } || last.CoverageIn(passage.Form) >= Carried);

    /// <summary>The clause that sets what is claimed to reach a level below that: 达到平均水平 is claimed and 低于平均水平 is said; null where none does.</summary>
    private int? OtherSide(QuestionFrame frame, string form)
    {
        if (Level().Match(frame.Form) is not { Success: true } level || !Names(frame.Form, lexicon.Above).Any() || frame.Words.Any(word => word.Weight >= NounWeight && word.Role == WordRole.Subject && word.CoverageIn(form) < Carried))
            return null;
        var clauses = form.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(clauses, clause => clause.Contains(level.Value, StringComparison.Ordinal) && Names(clause, lexicon.Below).Any());
        return at < 0 ? null : at;
    }

    [GeneratedRegex("平均水平|平均值|平均线|平均数|同期水平|目标值|标准线|警戒线")]
    private static partial Regex Level();

    private static IEnumerable<string> Names(string form, IEnumerable<string> words) => words.Where(word => word.Length > 1 && form.Contains(word, StringComparison.Ordinal));

    /// <summary>除某省外，其余都: what is left out.</summary>
    [GeneratedRegex("除了?(?<what>[^，。；]{1,40}?)(之|以)?外[，,](其余|其他|其它|都|均|全部|各)")]
    private static partial Regex Excluded();

    /// <summary>只有中央: nothing beside it.</summary>
    [GeneratedRegex("(只有|仅有|仅仅|只是|仅|只)[由靠在对向]?((?<what>[^，,。吗吧的一]{1,4})(?=一级|一方|一家|单独|自己)|(?<what>[^，,。吗吧的]{2}))")]
    private static partial Regex OnlyClaimed();

    /// <summary>所有省份: no one left out.</summary>
    [GeneratedRegex("(所有|全部|每个)的?(?<what>[^，。吗吧的]{2})")]
    private static partial Regex AllClaimed();

    /// <summary>Whether something is said not to be so: 没攻克, 尚未. What only asks (有没有, 是不是, …了没有) denies nothing.</summary>
    private static bool IsDenied(string text, QuestionFrame frame) =>
        Asking().Replace(text, "") is var said && (Denial().IsMatch(said) || frame.Words.Any(word => word is { IsVerb: true, Form.Length: > 1 } && said.Contains("不" + word.Form, StringComparison.Ordinal)));

    [GeneratedRegex("没有?(?!问题)|尚未|未能|未曾|仍未|并不|并非|不再|无法|不得|不准|不允许|不许|不可以|禁止|严禁|杜绝|无一")]
    private static partial Regex Denial();

    [GeneratedRegex("有没有|是不是|会不会|能不能|没有?[吗么]?$|不仅|不断")]
    private static partial Regex Asking();

    /// <summary>Whether the sentence has another number where the question has one in words: 前六批 where 前五批 is claimed.</summary>
    private static bool OtherNumber(string form, string text) =>
        Ordinal().Matches(form).Any(claim => !text.Contains(claim.Value, StringComparison.Ordinal)
            && Ordinal().Matches(text).Any(stated => stated.Groups["head"].Value == claim.Groups["head"].Value && stated.Groups["unit"].Value == claim.Groups["unit"].Value));

    [GeneratedRegex("(?<head>第|前)(?<number>[一二两三四五六七八九十]+|\\d+)(?<unit>[批个位家名场届期条项大])")]
    private static partial Regex Ordinal();

    /// <summary>The clause that carries most of the question.</summary>
    private static int Nearest(QuestionFrame frame, Linking.Passage passage) =>
        passage.Form.Split(Marks, StringSplitOptions.RemoveEmptyEntries).Select((clause, i) => (At: i, Weight: frame.Words.Sum(word => word.Weight * word.CoverageIn(clause)))).MaxBy(entry => entry.Weight).At;

    /// <summary>The sentence; where it is long, a clause of it with as many of those before and behind it as there is room for.</summary>
    private static string Around(string text, int at)
    {
        if (text.Length <= Longest)
            return text;
        var clauses = text.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        at = Math.Min(at, clauses.Length - 1);
        var (first, last, length) = (at, at, clauses[at].Length);
        while (first > 0 && length + clauses[first - 1].Length < Longest / 2)
            length += clauses[--first].Length + 1;
        while (last + 1 < clauses.Length && length + clauses[last + 1].Length < Longest)
            length += clauses[++last].Length + 1;
        return string.Join("，", clauses[first..(last + 1)]) is var window && window.Length <= Longest ? window : window[..Longest];
    }

    /// <summary>A clause that says more of what the one before names: 同比下降14.3%, 连续4周上涨.</summary>
    [GeneratedRegex("^(超过|[与和跟同](去年|上年|上月|同期)|不及|好于|(\\d+月[底末份]?|年底|年末|目前)?达到?|同比|环比|较|比|连续|由|从|增长|增加|上涨|上升|提高|下降|减少|降低|下跌|回落|高于|低于|为|占)")]
    private static partial Regex GoesOn();
}
