using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// The last resort: answers by the very clauses that carry a question's telling words, where they are enough of the question and hold
/// the kind of thing asked for.
/// </summary>
internal sealed partial class EvidenceTranslator(FigureMatcher matcher, PassageQuery passages, QuestionLexicon lexicon) : ITranslator
{
    /// <summary>Where another sentence, which holds nothing of the kind asked for, carries so much more, that is what the briefings say of the matter.</summary>
    private const double MostBehind = 0.2;

    /// <summary>Clauses found by their words support an answer less than a fact does.</summary>
    private const double LeastSupport = 0.3, ScoreGain = 0.3;

    /// <summary>What a sentence that gives reasons gains where these are asked for.</summary>
    private const double ReasonGain = 0.15;

    private const double NameWeight = 3, LeastMatter = 0.8;

    private const int Wanted = 100, Room = 180, Looked = 12;

    private const string Planned = "下一步";

    private readonly PatternCache _patterns = new();

    public double MostSupport => LeastSupport + ScoreGain;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is AskKind.Compare or AskKind.Ratio or AskKind.Ranking or AskKind.Sum or AskKind.Difference or AskKind.YesNo or AskKind.Superlative or AskKind.Post || Ranks.MayBeAsked(frame.Form) || IsAboutUnknown(frame, context.Index) || (frame.Ask is AskKind.Measures or AskKind.Why or AskKind.Quote or AskKind.Unstated) && !NamesMatter(frame))
            return null;
        var persons = frame.Persons.SelectMany(word => word.Things).SelectMany(thing => thing.Forms).ToHashSet();
        var words = frame.Words.Where(word => (word.Role != WordRole.Person || word.Things.Count == 0) && !lexicon.Speech.Contains(word.Form)).ToList();
        if (FigureTimes.AsksPlanned(frame))
            words.Add(new ContentWord(Planned, [.. lexicon.Planning, .. lexicon.Planned], 1, WordRole.Other, -1, []));
        words = [.. words.Select(word => word.Kin.Count == 0 ? word : word with { Loose = word.Kin })];
        var kind = new WantedKind(frame, lexicon, context.Index, _patterns);
        var judge = new EvidenceJudge(matcher, lexicon, frame, words, kind, context.Index);
        var (found, most, weights) = EvidenceFinder.Find(words, context.Index, context.Briefing, passage => Fits(passage, frame, persons), kind.In);
        var choice = new FigureChoice(words, frame, kind, lexicon);
        foreach (var candidate in frame.Ask == AskKind.Why ? found.Take(Looked).OrderByDescending(match => match.Score + (Reason().IsMatch(match.Passage.Text) ? ReasonGain : 0)) : found.Take(Looked))
        {
            var match = kind.IsFigure ? choice.Choose(candidate, weights) : candidate;
            if (most - match.Score > MostBehind)
                break;
            var rival = found.FirstOrDefault(other => other != candidate);
            if (frame.Ask is AskKind.Measures or AskKind.Why && Announcement().IsMatch(match.Passage.Text))
                break;
            if (!judge.Accepts(match, match.Score - (rival?.Score ?? 0)))
                continue;
            var interpretation = "在原文分句中查找：" + string.Join("、", words.Select(word => word.Form));
            var support = LeastSupport + (ScoreGain * match.Score);
            if (frame.Ask is AskKind.Measures or AskKind.Why && Continuation.Of(match.Passage, context.Index) is var (points, sentences))
                return await passages.AnswerAsync(sentences, points, support, interpretation, cancellationToken);
            if (Text(match, kind) is var text && !NamedItems.AreMissing(frame, text) && !NamedItems.IsUnnamed(frame, text, context.Index))
                return await passages.AnswerAsync(match.Passage, text, frame, support, interpretation, cancellationToken);
        }

        return kind.IsFigure && LevelAsked().IsMatch(frame.Form) ? await TryAnswerAsync(context with { Frame = frame with { Ask = AskKind.List, Asks = new HashSet<AskKind> { AskKind.List }, Form = LevelAsked().Replace(frame.Form, "什么") } }, cancellationToken) : null;
    }

    /// <summary>What level something has, which need not be a number: 什么规模, 什么地位.</summary>
    [GeneratedRegex("(什么|何种|啥)(样的?)?(规模|级别|水平|地位|程度|量级)")]
    private static partial Regex LevelAsked();

    /// <summary>Whether the question names more than what it is about: what is asked of it.</summary>
    private static bool NamesMatter(QuestionFrame frame) =>
        frame.Words.Any(word => word.Role is not (WordRole.Subject or WordRole.Person or WordRole.Period) && word.Weight >= LeastMatter);

    /// <summary>Whether the question names somebody or something that the graph does not hold.</summary>
    private static bool IsAboutUnknown(QuestionFrame frame, GraphIndex index) =>
        frame.Years.Any(year => !index.Holds(year.ToString(CultureInfo.InvariantCulture)))
        || frame.Words.Any(word => word is { Weight: >= NameWeight, IsEveryday: false, Things.Count: 0 } && !word.Forms.Any(index.Holds));

    private static bool Fits(Passage passage, QuestionFrame frame, HashSet<string> persons) =>
        (!frame.StaysWithinRecent || frame.Recent.Contains(passage.Id))
        && (persons.Count == 0 || persons.Any(name => passage.SpeakerForm.Contains(name, StringComparison.Ordinal) || passage.Form.Contains(name, StringComparison.Ordinal)));

    /// <summary>What was asked for first, then the clauses found with those beside them, as far as there is room.</summary>
    private static string Text(Evidence match, WantedKind kind)
    {
        var wanted = kind.IsFigure || match.Lead.Length > 0 ? Wanted : Room;
        var (first, last) = (match.First, match.Last);
        int Length() => Enumerable.Range(first, last - first + 1).Sum(at => match.Clauses[at].Length + 1);
        while (first > 0 && GoesOn().IsMatch(match.Clauses[first]) && Length() + match.Clauses[first - 1].Length < wanted)
            first--;
        while (last + 1 < match.Clauses.Count && Length() + match.Clauses[last + 1].Length < wanted)
            last++;
        while (first > 0 && Length() + match.Clauses[first - 1].Length < wanted)
            first--;
        var text = string.Join("，", match.Clauses.Skip(first).Take(last - first + 1));
        text = text.Length <= Room ? text : text[..Room];
        return match.Lead.Length is 0 || match.Lead.Length + text.Length > 190 || text.StartsWith(match.Lead, StringComparison.Ordinal) ? text : $"{match.Lead}（{text}）";
    }

    /// <summary>A sentence that gives reasons.</summary>
    [GeneratedRegex("原因|由于|因为|得益于|受[^，。]{2,16}影响|拖累|主要(是|有|受|因|得)|归结|归功")]
    private static partial Regex Reason();

    /// <summary>A sentence that says only what will be talked about.</summary>
    [GeneratedRegex("^(好的?，)?(我|下面|接下来|首先|最后|这里)[^，。；]{0,8}(讲|谈|说|介绍|回答|汇报|补充|通报)[^，。；]{0,14}[。：]?$")]
    private static partial Regex Announcement();

    /// <summary>A clause about what the one before it names.</summary>
    [GeneratedRegex("^(占|达到|同比|环比|由|从|其中|分布|涉及|较|比|成为|并)")]
    private static partial Regex GoesOn();
}
