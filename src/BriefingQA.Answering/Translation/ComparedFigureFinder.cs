using System.Globalization;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds the figures a question sets side by side: one for each thing it names, those one sentence lists, or one for each thing that has such a figure.</summary>
internal sealed class ComparedFigureFinder(FigureMatcher matcher, QuestionLexicon lexicon)
{
    private const double SufficientGroupSupport = 0.6, NamedByOperand = 0.5, NamedByIndicator = 0.85;

    /// <summary>The figure of each operand, all of one kind of unit; null where one is missing.</summary>
    public IReadOnlyList<ComparedFigure>? OfOperands(QuestionContext context)
    {
        var frame = context.Frame;
        if (frame.Operands.Count < 2)
            return null;

        // What stands behind the last of the things may be meant of all of them: 普通高中和中职的在校生.
        return Each(context) ?? (frame.Operands[^1] is [var name, _, ..] && frame.Operands.SkipLast(1).All(operand => operand.Count == 1)
            ? Each(context with { Frame = frame with { Operands = [.. frame.Operands.SkipLast(1), [name]] } }) : null);
    }

    private List<ComparedFigure>? Each(QuestionContext context)
    {
        var frame = context.Frame;
        var ask = KindOf(frame);
        if (!frame.Operands.Any(operand => operand.Any(word => word.Role == WordRole.Subject)) && OfOneSentence(context, ask) is { } together)
            return together;
        var items = new List<ComparedFigure>();
        foreach (var operand in frame.Operands)
        {
            var item = matcher.Match(frame.WithOperand(operand), ask, context.Index, context.Briefing)
                .Where(match => operand.Sum(word => word.Weight * word.CoverageIn(match.Figure.Own + match.Figure.Lead)) >= NamedByOperand * operand.Sum(word => word.Weight) && !NamesAll(match.Figure, frame))
                .Select(match => Item(NameOf(operand, frame), match.Figure, ask == AskKind.Change))
                .FirstOrDefault(candidate => candidate.Amount is not null && (items.Count == 0 || candidate.Kind == items[0].Kind));
            if (item is null || items.Any(other => other.Figure == item.Figure))
                return null;
            items.Add(item);
        }

        return items;
    }

    /// <summary>Whether a figure is of all the things together that the question sets side by side: each is named in it by what tells it from the others.</summary>
    private static bool NamesAll(Figure figure, QuestionFrame frame) =>
        frame.Operands.All(operand =>
        {
            var others = string.Join('|', frame.Operands.Where(other => other != operand).SelectMany(other => other).Select(word => word.Form));
            var telling = operand.Where(word => word.Form.Length > 1 && !others.Contains(word.Form, StringComparison.Ordinal)).ToList();
            return telling.Count > 0 && telling.All(word => figure.Title.Contains(word.Form, StringComparison.Ordinal));
        });

    /// <summary>A figure for each operand in the sentence that has one for all: things named together are those of one list.</summary>
    private List<ComparedFigure>? OfOneSentence(QuestionContext context, AskKind ask)
    {
        var frame = context.Frame;
        var others = frame.Words.Except(frame.Operands.SelectMany(operand => operand)).ToList();
        var weight = others.Sum(word => word.Weight);
        List<ComparedFigure>? best = null;
        var bestSupport = SufficientGroupSupport;
        foreach (var sentence in context.Index.FindFigures(frame.Words.Select(word => word.Form), context.Briefing).Where(figure => figure.Passage is not null).GroupBy(figure => figure.Passage!))
        {
            var figures = sentence.Select(figure => Item("", figure, ask == AskKind.Change)).Where(item => item.Amount is not null && (ask != AskKind.Share || item.Kind == "%") && !NamesAll(item.Figure, frame)).ToList();
            var items = new List<ComparedFigure>();
            var carried = 0.0;
            foreach (var operand in frame.Operands)
            {
                double Coverage(ComparedFigure item) => operand.Sum(word => word.Weight * Math.Max(word.CoverageIn(item.Figure.Title), 0.95 * word.CoverageIn(item.Figure.ClauseForm))) / operand.Sum(word => word.Weight);
                var item = figures.Where(figure => items.Count == 0 || figure.Kind == items[0].Kind).Where(figure => items.All(other => other.Figure != figure.Figure)).OrderByDescending(Coverage).FirstOrDefault();
                if (item is null || Coverage(item) < NamedByOperand)
                    break;
                carried += Coverage(item);
                items.Add(item with { Name = ObjectOf(item.Figure) ?? NameOf(operand, frame) });
            }

            if (items.Count < frame.Operands.Count)
                continue;
            var text = string.Join('|', sentence.Key.Form, string.Join('|', items.Select(item => item.Figure.Name)));
            var around = weight == 0 ? 1 : others.Sum(word => word.Weight * Math.Max(word.CoverageIn(text), 0.9 * word.CoverageIn(sentence.Key.Setting + sentence.Key.SpeakerForm + sentence.Key.Topic + sentence.Key.Lead))) / weight;
            var support = (around * 0.6) + (0.4 * carried / frame.Operands.Count);
            if (support > bestSupport && around >= 0.5)
                (best, bestSupport) = (items, support);
        }

        return best;
    }

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
        var isChange = KindOf(frame) == AskKind.Change;
        var question = matcher.Asked(frame);
        List<ComparedFigure>? best = null;
        var bestSupport = SufficientGroupSupport;
        foreach (var sentence in context.Index.FindFigures(frame.Words.Select(word => word.Form), context.Briefing).Where(figure => figure.Passage is not null).GroupBy(figure => figure.Passage!))
        {
            foreach (var group in sentence.Select(figure => Item(Label(figure), figure, isChange)).Where(item => item.Amount is not null && !(frame.Subjects.Any() && FigureEvidence.IsForeign(question, item.Figure) && !IsUnder(item.Figure, frame))).GroupBy(item => item.Kind).Select(group => Carrying(group, frame)).Where(group => group.Count >= 2))
            {
                var text = string.Join('|', group.Select(item => item.Figure.Own)) + "|" + sentence.Key.Form;
                var support = frame.Words.Sum(word => word.Weight * Math.Max(word.CoverageIn(text), 0.75 * word.CoverageIn(sentence.Key.Context))) / Math.Max(frame.TotalWeight, 0.1);
                var counted = CountIn(frame.Form) == group.Count ? 0.15 : 0;
                if (support >= SufficientGroupSupport && support + counted > bestSupport)
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
        var matches = matcher.Match(plain, KindOf(frame), context.Index, context.Briefing)
            .Where(match => match.Own >= NamedByIndicator && match.Figure.About is [{ Label: GraphLabels.Subject } thing, ..] && (label is null || thing.Kinds.Contains(label)))
            .DistinctBy(match => match.Figure.About[0]).ToList();
        if (matches.Count < 2)
            return null;
        var items = matches.Select(match => Item(match.Figure.About[0].Name, match.Figure, KindOf(frame) == AskKind.Change)).Where(item => item.Amount is not null).ToList();
        var alike = items.Where(item => item.Kind == items[0].Kind && FigureTimes.YearOf(item.Period) == FigureTimes.YearOf(items[0].Period)).ToList();
        return alike.Count >= 2 ? alike : null;
    }

    /// <summary>One figure for each of two years that the question names of one thing.</summary>
    public IReadOnlyList<ComparedFigure>? OfYears(QuestionContext context)
    {
        var frame = context.Frame;
        var items = new List<ComparedFigure>();
        foreach (var year in frame.Years)
        {
            var digits = year.ToString(CultureInfo.InvariantCulture);
            var one = frame with { Ask = AskKind.Figure, Asks = new HashSet<AskKind>(), Direction = 0, Units = [], Years = [year], Words = [.. frame.Words.Where(word => word.Role != WordRole.Period || word.Form.Contains(digits, StringComparison.Ordinal))] };
            if (matcher.Match(one, AskKind.Figure, context.Index, context.Briefing) is not [var match, ..])
                return null;
            var values = match.Figure.Values;
            var figure = match.UsesBase ? match.Figure with { Values = values with { Value = values.BaseValue, Unit = values.BaseUnit ?? values.Unit, Comparator = null, Text = null } } : match.Figure;
            items.Add(new ComparedFigure(digits + "年", figure, IsChange: false, 1));
        }

        return items.Count == 2 && items[0].Kind == items[1].Kind && (items[0].Figure.Id != items[1].Figure.Id || items[0].Amount != items[1].Amount) ? items : null;
    }

    public ComparedFigure Item(string name, Figure figure, bool isChange) =>
        new(name, figure, isChange, matcher.DirectionOf(figure.Values.ChangeDirection ?? "") < 0 ? -1 : 1);

    public AskKind KindOf(QuestionFrame frame) =>
        frame.Asks.Contains(AskKind.Change) || frame.Direction != 0 || lexicon.Speeds.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)) ? AskKind.Change
        : frame.Asks.Contains(AskKind.Share) ? AskKind.Share : AskKind.Figure;

    /// <summary>As the question calls it; a word taken over from an earlier question stands for itself.</summary>
    private static string NameOf(IReadOnlyList<ContentWord> operand, QuestionFrame frame) =>
        operand.Any(word => word.IsInherited) || operand[^1].End < operand[0].Start ? string.Concat(operand.Select(word => word.Form)) : frame.Form[operand[0].Start..operand[^1].End];

    /// <summary>What a target is to bring about, as its clause has it behind the figure: 新型消费场景 of 着力拓展100个新型消费场景.</summary>
    private static string? ObjectOf(Figure figure)
    {
        if (figure.Values is not { Indicator.Length: 0, Value: { } value, Unit: { } unit, Clause: { } clause })
            return null;
        var stated = FigureText.Number(value) + unit;
        return clause.IndexOf(stated, StringComparison.Ordinal) is >= 0 and var at && at + stated.Length < clause.Length ? clause[(at + stated.Length)..] : null;
    }

    private static string Label(Figure figure) => figure.Values.Indicator.Length > 0 && figure.Passage is { } passage && figure.Subject.Split('|')[0] is { Length: > 0 } subject && passage.Form.Contains(subject, StringComparison.Ordinal)
        ? FigureText.Name(figure.Values with { Period = null }) : figure.Values.Indicator;

    /// <summary>The number of things a question says there are: 四类, 三项.</summary>
    private static int? CountIn(string form)
    {
        for (var i = 0; i + 1 < form.Length; i++)
            if ("两二三四五六七八九".IndexOf(form[i]) is >= 0 and var digit && form[i + 1] is '类' or '项' or '个' or '种' or '者' or '家')
                return digit == 0 ? 2 : digit + 1;
        return null;
    }
}
