using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Answers a question about a matter, and not for a figure, by the very clauses that carry its telling words, where they are enough of
/// the question and hold the kind of thing asked for.
/// </summary>
internal sealed partial class ClauseTranslator(PassageTranslator passages, QuestionLexicon lexicon) : ITranslator
{
    private const double SufficientScore = 0.6, SufficientOwn = 0.4, LeastCarried = 2, LeastOfAll = 1, All = 0.95, NounWeight = 1.5, LeastMatter = 0.8, Carried = 0.8;

    /// <summary>Clauses found by their words support an answer less than a fact does.</summary>
    private const double ClauseFactor = 0.89, OwnGain = 0.03;

    private const string Planned = "下一步";

    private const int Wanted = 90, Room = 150;

    public double MostSupport => ClauseFactor + OwnGain;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (!IsOpen(frame) || frame.Ask is not (AskKind.List or AskKind.Which or AskKind.Definition) && !NamesMatter(frame))
            return null;
        if (frame.Persons.Any(word => word.Things.Count == 0 && lexicon.Posts.Contains(word.Form)))
            return null;
        var persons = frame.Persons.SelectMany(word => word.Things).Select(thing => thing.Name).ToHashSet();
        var words = frame.Words.Where(word => word.Role != WordRole.Person && !lexicon.Speech.Contains(word.Form)).ToList();
        if (FigureTimes.AsksPlanned(frame))
            words.Add(new ContentWord(Planned, [.. lexicon.Planning], 1, WordRole.Other, -1, []));
        var found = ClauseFinder.Find(frame, words, context.Index, context.Briefing, passage =>
            (!frame.StaysWithinRecent || frame.Recent.Contains(passage.Id)) && (persons.Count == 0 || passage.Speaker is not null && persons.Contains(passage.Speaker)));
        foreach (var match in found.Take(3))
        {
            if (!frame.Years.All(year => (match.Passage.Form + match.Passage.Setting).Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
                continue;
            if (match.Score < SufficientScore || match.Own < SufficientOwn || match.Carried < (match.Own >= All ? LeastOfAll : LeastCarried))
                return null;
            var text = Window(match);
            var missing = words.Where(word => word.Weight >= NounWeight && word.CoverageIn(match.Passage.Form + match.Passage.Context) < Carried).ToList();
            if (!HoldsKind(frame, text) || NamedItems.AreMissing(frame, text) || NamedItems.IsUnnamed(frame, text, context.Index) || missing.Count > 0 && (frame.Ask == AskKind.Unstated && !frame.Asks.Contains(AskKind.Compare) || words.Count(word => word.Weight >= 1) - missing.Count < 2))
                continue;
            return await passages.AnswerAsync(match.Passage, text, frame, (ClauseFactor * match.Score) + (frame.Ask is AskKind.List or AskKind.Which ? OwnGain * match.Own : 0), "在原文分句中查找：" + string.Join("、", words.Select(word => word.Form)), cancellationToken);
        }

        return null;
    }

    /// <summary>Whether the question names more than what it is about: what is asked of it.</summary>
    public static bool NamesMatter(QuestionFrame frame) =>
        frame.Words.Any(word => word.Role is not (WordRole.Subject or WordRole.Person or WordRole.Period) && word.Weight >= LeastMatter);

    /// <summary>Whether no figure, name, time or comparison is asked for.</summary>
    private static bool IsOpen(QuestionFrame frame) =>
        frame.Ask is AskKind.Measures or AskKind.Why or AskKind.List or AskKind.Which or AskKind.Quote or AskKind.Definition or AskKind.Place or AskKind.Unstated
            && !FigureName().IsMatch(frame.Form) && !(frame.Ask == AskKind.Unstated && frame.Extreme != 0)
        || frame.Ask == AskKind.Change && !Amount().IsMatch(frame.Form);

    private static bool HoldsKind(QuestionFrame frame, string text) =>
        frame.Ask is not (AskKind.List or AskKind.Which) || !Several().IsMatch(frame.Form) || text.Contains('、') || text.Count(character => character is '“' or '《') > 1 || text.Contains('和');

    /// <summary>The clauses found with those beside them, as far as there is room.</summary>
    private static string Window(ClauseMatch match)
    {
        var (first, last) = (match.First, match.Last);
        int Length() => Enumerable.Range(first, last - first + 1).Sum(at => match.Clauses[at].Length + 1);
        while (first > 0 && GoesOn().IsMatch(match.Clauses[first]) && Length() + match.Clauses[first - 1].Length < Wanted)
            first--;
        while (last + 1 < match.Clauses.Count && Length() + match.Clauses[last + 1].Length < Wanted)
            last++;
        while (first > 0 && Length() + match.Clauses[first - 1].Length < Wanted)
            first--;
        var text = string.Join("，", match.Clauses.Skip(first).Take(last - first + 1));
        return text.Length <= Room ? text : text[..Room];
    }

    /// <summary>A clause about what the one before it names.</summary>
    [GeneratedRegex("^(占|达到|同比|环比|由|从|其中|分布|涉及|较|比|成为|并)")]
    private static partial Regex GoesOn();

    [GeneratedRegex("多少|几[个成倍]|率|幅|速|百分|金额|额度")]
    private static partial Regex Amount();

    /// <summary>A name of what is measured, with nothing else asked.</summary>
    [GeneratedRegex("([额率数量值价龄费钱]|比重|占比|规模|标准|岁数|收入|利润)$")]
    private static partial Regex FigureName();

    [GeneratedRegex("哪些|哪几|哪[两二三四五六七八九]|分别")]
    private static partial Regex Several();
}
