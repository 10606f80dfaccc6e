using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds the figures among which a question picks or which it adds up without naming each: those that one sentence lists, or one for each thing that has such a figure.</summary>
internal sealed class ListedFigureFinder(FigureMatcher matcher, QuestionLexicon lexicon)
{
    /// <summary>How much of the question a sentence and its figures must carry; from 0 to 1.</summary>
    private const double SufficientSupport = 0.6;

    /// <summary>How much of a word, or of the question, the name of a figure must carry to be named by it; from 0 to 1.</summary>
    private const double NamedByIndicator = 0.85;

    /// <summary>The figures among which the question picks: those of the things of the class it names, or those one sentence lists.</summary>
    public IReadOnlyList<ComparedFigure>? OfAsked(QuestionContext context)
    {
        if (AskedKind.Of(context.Frame, lexicon) is not { } kind)
            return OfSentence(context) ?? OfAllSubjects(context, null);
        if (kind.Label is not null)
            return OfAllSubjects(context, kind.Label);
        if (lexicon.TimeUnits.Contains(kind.Noun))
            return OfSentence(context) is { } times && times.Select(item => item.Name).Distinct().Count() == 1 && times.All(item => item.Period is not null) ? times : null;
        var isFree = kind.IsKind || kind.Noun.Length == 0 || lexicon.Measured.Contains(kind.Noun);
        return OfSentence(context) is { } items && (isFree || items.Count(item => item.Figure.Title.Contains(kind.Noun, StringComparison.Ordinal)) >= 2) ? items : null;
    }

    /// <summary>The figures that one sentence lists under the words of the question. A word that some of them carry and others do not leaves out the others.</summary>
    public IReadOnlyList<ComparedFigure>? OfSentence(QuestionContext context)
    {
        var frame = context.Frame;
        var isChange = ComparedFigure.KindAsked(frame, lexicon) == AskKind.Change;
        var question = matcher.Asked(frame);
        List<ComparedFigure>? best = null;
        var bestSupport = SufficientSupport;
        foreach (var sentence in context.FiguresBySentence())
        {
            foreach (var group in sentence.Select(figure => ComparedFigure.Of(Label(figure), figure, isChange, matcher, ComparedFigure.AsksRate(frame))).Where(item => item.Amount is not null && !(frame.Subjects.Any() && FigureEvidence.IsForeign(question, item.Figure) && !IsUnder(item.Figure, frame))).GroupBy(item => item.Kind).Select(group => Carrying(group, frame)).Where(group => group.Count >= 2))
            {
                var text = string.Join('|', group.Select(item => item.Figure.Own)) + "|" + sentence.Key.Form;
                var support = frame.Words.Sum(word => word.Weight * Math.Max(word.CoverageIn(text), 0.75 * word.CoverageIn(sentence.Key.Context))) / Math.Max(frame.TotalWeight, 0.1);
                var counted = CountIn(frame.Form) == group.Count ? 0.15 : 0;
                if (support >= SufficientSupport && support + counted > bestSupport)
                    (best, bestSupport) = (group, support + counted);
            }
        }

        return best;
    }

    /// <summary>Whether a subject of the question stands before the figure, or around its sentence.</summary>
    private static bool IsUnder(Figure figure, QuestionFrame frame) =>
        frame.Subjects.All(word => word.CoverageIn(figure.Lead) > 0 || figure.Passage is { } passage && word.CoverageIn(PassageFinder.ContextFor(word, passage)) > 0 && word.CoverageIn(passage.Form) == 0);

    /// <summary>The figures that carry what the question names, where others of the same sentence do not.</summary>
    private static List<ComparedFigure> Carrying(IEnumerable<ComparedFigure> items, QuestionFrame frame)
    {
        var left = items.ToList();
        foreach (var word in frame.Words.Where(word => word.Weight >= 1 && word.Role is WordRole.Indicator or WordRole.Other))
            if (left.Where(item => word.CoverageIn(item.Figure.Title) >= NamedByIndicator).ToList() is { Count: > 1 } carrying)
                left = carrying;
        return left;
    }

    /// <summary>One figure for each thing that has what the question names, where it names no thing: 哪个行业的国家重点实验室最多.</summary>
    /// <param name="label">The further label that the things must have; null for any.</param>
    private List<ComparedFigure>? OfAllSubjects(QuestionContext context, string? label)
    {
        var frame = context.Frame;
        if (frame.Subjects.Any())
            return null;
        var plain = frame with { Words = [.. frame.Words.Where(word => label is null || !lexicon.Classes[label].Contains(word.Form))] };
        var matches = matcher.Match(plain, ComparedFigure.KindAsked(frame, lexicon), context.Index, context.Briefing)
            .Where(match => match.Own >= NamedByIndicator && match.Figure.About is [{ Label: GraphLabels.Subject } thing, ..] && (label is null || thing.Kinds.Contains(label)))
            .DistinctBy(match => match.Figure.About[0]).ToList();
        if (matches.Count < 2)
            return null;
        var items = matches.Select(match => ComparedFigure.Of(match.Figure.About[0].Name, match.Figure, ComparedFigure.KindAsked(frame, lexicon) == AskKind.Change, matcher, ComparedFigure.AsksRate(frame))).Where(item => item.Amount is not null).ToList();
        var alike = items.Where(item => item.Kind == items[0].Kind && FigureTimes.YearOf(item.Period) == FigureTimes.YearOf(items[0].Period)).ToList();
        return alike.Count >= 2 ? alike : null;
    }

    private static string Label(Figure figure) => figure.Values.Indicator.Length > 0 && figure.Passage is { } passage && figure.Subject.Split('|')[0] is { Length: > 0 } subject && passage.Form.Contains(subject, StringComparison.Ordinal)
        ? FigureText.Name(figure.Values with { Period = null }) : figure.Values.Indicator;

    /// <summary>The number of things a question says there are: 四类, 三项.</summary>
    public static int? CountIn(string form)
    {
        for (var i = 0; i + 1 < form.Length; i++)
            if ("两二三四五六七八九".IndexOf(form[i]) is >= 0 and var digit && form[i + 1] is '类' or '项' or '个' or '种' or '者' or '家' or '样')
                return digit == 0 ? 2 : digit + 1;
        return null;
    }
}
