using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Translation;

/// <summary>The sentences right behind one that only says what follows: the reasons of what it tells, or the points of what is done about it.</summary>
internal static partial class Continuation
{
    private const int MostPoints = 6, LongestPoint = 44, Room = 180;

    /// <summary>The words of what follows, as far as there is room, and the sentences they are of; null where no reasons or points follow.</summary>
    public static (string Text, IReadOnlyList<Passage> Passages)? Of(Passage passage, GraphIndex index)
    {
        var behind = index.PassagesIn(passage.BriefingId).Where(other => other.Order > passage.Order && !other.IsQuestion).TakeWhile(other => other.Order <= passage.Order + MostPoints && other.Speaker == passage.Speaker).ToList();
        if (behind.Count == 0)
            return null;
        var points = behind.TakeWhile(other => Point().IsMatch(other.Text)).ToList();
        if (points.Count > 1)
            return (Cut(string.Join('；', points.Select(point => Title(point.Text)))), points);
        return points.Count == 1 && Points().Count(points[0].Text) > 1 || Reason().IsMatch(behind[0].Text) ? (Cut(behind[0].Text), [behind[0]]) : null;
    }

    /// <summary>The first clauses of a point, as many as there is room for.</summary>
    private static string Title(string text)
    {
        if (text.Length <= LongestPoint)
            return text.TrimEnd('。', '；');
        var end = text.LastIndexOfAny(EvidenceFinder.Marks, LongestPoint);
        return end > 0 ? text[..end] : text[..LongestPoint];
    }

    private static string Cut(string text) => text.Length <= Room ? text : text[..Room];

    [GeneratedRegex("^(一|二|三|四|五|六|七|八|九|十)(是|方面)|^(第[一二三四五六七八九十]|首先|其次|再次|最后|一个是|再一个是|还有一个是)")]
    private static partial Regex Point();

    [GeneratedRegex("[一二三四五六七八九]是|第[一二三四五六七八九]|[再]?一个是|一方面|另一方面")]
    private static partial Regex Points();

    [GeneratedRegex("^(这?(里面|背后)?的?(主要)?原因|主要(是|有|原因)|原因|因为|由于|这主要|一方面|这里面有|这是因为|究其)")]
    private static partial Regex Reason();
}
