using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Reads which place things take among others: 居全国第7位, 面积、产量分居第1、第2位.</summary>
internal static partial class Ranks
{
    private const double Carried = 0.5;

    /// <summary>Whether a question asks for a place and not for an amount.</summary>
    public static bool AreAsked(string form) => Asked().IsMatch(form);

    /// <summary>Whether a question may ask for a place: what it asks for then is not told by the words beside it.</summary>
    public static bool MayBeAsked(string form) => Hinted().IsMatch(form);

    /// <summary>The place that a question claims; null where it claims none.</summary>
    public static int? Claimed(string form) => Claim().Match(form) is { Success: true } match ? NumberOf(match.Groups["rank"].Value) : null;

    /// <summary>The place that a sentence gives to what the question names, in the first clause from that one on that gives one.</summary>
    /// <returns>The place, and the clause that gives it.</returns>
    public static (int Place, string Clause)? In(QuestionFrame frame, Passage passage)
    {
        var clauses = passage.Text.Split('，', ',', '；', ';', '。');
        var forms = clauses.Select(WordForms.Plain).ToList();
        var best = Enumerable.Range(0, forms.Count).OrderByDescending(at => frame.Words.Sum(word => word.Weight * word.CoverageIn(forms[at]))).First();
        for (var at = best; at <= best + 1 && at < forms.Count; at++)
            if (PlaceIn(frame, forms[at]) is { } place)
                return (place, at == best ? clauses[at].Trim() : clauses[best].Trim() + "，" + clauses[at].Trim());
        return null;
    }

    private static int? PlaceIn(QuestionFrame frame, string clause)
    {
        var places = Place().Matches(clause).Select(match => NumberOf(match.Groups["rank"].Value)).ToList();
        if (places.Count <= 1)
            return places.Count == 0 ? null : places[0];
        var things = clause[..Place().Match(clause).Index].Split('、', '和');
        if (things.Length != places.Count)
            return null;
        var named = Enumerable.Range(0, things.Length).Where(i => frame.Words.Any(word => word is { Weight: >= 1, IsVerb: false, Role: WordRole.Other or WordRole.Indicator } && word.CoverageIn(things[i]) > Carried)).ToList();
        return named.Count == 0 ? null : places[named[^1]];
    }

    private static int NumberOf(string rank) => rank is "首" or "榜首" ? 1 : RankForms.ValueOf(rank);

    [GeneratedRegex("第几(?![个批次季届期场])|老几|排几|排名多少|位次|名次")]
    private static partial Regex Asked();

    [GeneratedRegex("第几(?!批)|老几|名次|排名|排在|位次|排几|第几位")]
    private static partial Regex Hinted();

    [GeneratedRegex("(全国|世界|全球|全省|亚洲|国内|国际|排名?|居|列)第(?<rank>[一二三四五六七八九十]|\\d+)(?![季个批届次产])|(?<rank>首)位|(?<rank>榜首)")]
    private static partial Regex Claim();

    [GeneratedRegex("第(?<rank>[一二三四五六七八九十]|\\d+)(位|名|(?=$|、|和|,))|(居|列|据)[^，,]{0,6}?(?<rank>首)位|(?<rank>榜首)|(全国|世界|全球|全省|亚洲)第(?<rank>[一二三四五六七八九十])")]
    private static partial Regex Place();
}
