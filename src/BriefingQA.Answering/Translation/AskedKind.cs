using System.Text.RegularExpressions;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>What a question for the largest, or for an order, picks among, by the noun behind 哪个 and 最…的.</summary>
/// <param name="Label">The further label of the things of the class: of 行业 and of 省; null where the noun is no such class.</param>
/// <param name="Noun">The noun itself; empty where there is none.</param>
/// <param name="IsKind">Whether kinds of something are asked for (哪类, 哪项), which go by other names than the noun.</param>
internal sealed partial record AskedKind(string? Label, string Noun, bool IsKind)
{
    public static AskedKind? Of(QuestionFrame frame, QuestionLexicon lexicon)
    {
        var match = Which().Match(frame.Form);
        if (!match.Success)
            match = Most().Match(frame.Form);
        if (!match.Success)
            return null;
        var at = match.Index + match.Length;
        var rest = frame.Form[at..];
        var entry = lexicon.Classes.SelectMany(entry => entry.Value.Select(word => (Label: entry.Key, Word: word))).Where(entry => rest.StartsWith(entry.Word, StringComparison.Ordinal)).OrderByDescending(entry => entry.Word.Length).FirstOrDefault();
        var noun = entry.Word ?? frame.Words.FirstOrDefault(word => word.Start == at && !word.IsVerb && !lexicon.Up.Concat(lexicon.Down).Any(movement => word.Form.Contains(movement, StringComparison.Ordinal)))?.Form ?? lexicon.TimeUnits.FirstOrDefault(unit => rest.StartsWith(unit, StringComparison.Ordinal)) ?? "";
        return new AskedKind(entry.Label, noun, match.Groups["kind"].Success);
    }

    [GeneratedRegex("哪(一)?((?<kind>[类种项])|[个家位座些])?|什么(?<kind>)(?=[^，。的]{1,6}最)")]
    private static partial Regex Which();

    [GeneratedRegex("最[高低大小多少快慢长短](的|的是)(?!是|$)")]
    private static partial Regex Most();
}
