using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads words that point at what was measured by its place: 甲率…，乙率…，<b>后者</b>…; 甲、乙、丙分别…，<b>前两项</b>分别增长….</summary>
internal static class PointedFigures
{
    private const string Numerals = "两二三四五六";

    /// <summary>The former or the latter of the last two things that were measured.</summary>
    public static StatedFigure? One(PredicateLexicon words, string? word, List<StatedFigure> stated)
    {
        if (word is null || !words.Pointers.TryGet(word, out var place))
            return null;
        var last = stated.DistinctBy(figure => (figure.Subject, figure.Indicator)).TakeLast(2).ToList();
        return last.Count < 2 ? null : place == "前" ? last[0] : last[1];
    }

    /// <returns>As many figures as asked for, of the last list that has more members than that; none where the word does not point at them.</returns>
    public static IReadOnlyList<StatedFigure> OfList(string? word, List<StatedFigure> stated, int count)
    {
        if (word is not ['前' or '后', var numeral, '项' or '者' or '类' or '种' or '个'] || stated.Count == 0 || !Numerals.Contains(numeral))
            return [];
        var last = stated[^1];
        List<StatedFigure> list = [.. stated.Where(figure => figure.Clause == last.Clause && figure.Indicator == last.Indicator)];
        return Math.Max(2, Numerals.IndexOf(numeral) + 1) != count || list.Count <= count ? [] : word[0] == '前' ? list[..count] : list[^count..];
    }
}
