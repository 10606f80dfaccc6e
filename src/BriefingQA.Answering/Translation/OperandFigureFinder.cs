using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds a figure for each of the things that a question names to set them side by side.</summary>
internal sealed class OperandFigureFinder(FigureMatcher matcher, QuestionLexicon lexicon)
{
    /// <summary>How much of the question a sentence must carry that has the figures of all the things; from 0 to 1.</summary>
    private const double SufficientSupport = 0.6;

    /// <summary>How much of the words of a thing its figure must carry; from 0 to 1.</summary>
    private const double NamedByOperand = 0.5;

    /// <summary>The figure of each operand, all of one kind of unit; null where one is missing.</summary>
    public IReadOnlyList<ComparedFigure>? Find(QuestionContext context)
    {
        var frame = context.Frame;
        if (frame.Operands.Count < 2)
            return null;

        var ask = ComparedFigure.KindAsked(frame, lexicon);
        return Of(context, ask) ?? (ask == AskKind.Change && !frame.Asks.Contains(AskKind.Change) && !ComparedFigure.AsksRate(frame) ? Of(context, AskKind.Figure) : null);
    }

    private List<ComparedFigure>? Of(QuestionContext context, AskKind ask)
    {
        var frame = context.Frame;

        // What stands behind the last of the things may be meant of all of them: 普通高中和中职的在校生.
        return Each(context, ask) ?? (frame.Operands[^1] is [var name, _, ..] && frame.Operands.SkipLast(1).All(operand => operand.Count == 1)
            ? Each(context with { Frame = frame with { Operands = [.. frame.Operands.SkipLast(1), [name]] } }, ask) : null);
    }

    private List<ComparedFigure>? Each(QuestionContext context, AskKind ask)
    {
        var frame = context.Frame;
        List<SoughtOperand> sought = [.. frame.Operands.Select(operand => new SoughtOperand(operand, frame, ask, lexicon))];
        if (!frame.Operands.Any(operand => operand.Any(word => word.Role == WordRole.Subject)) && OfOneSentence(context, ask, sought) is { } together)
            return together;
        var items = new List<ComparedFigure>();
        foreach (var operand in sought)
        {
            var item = matcher.Match(frame.WithOperand(operand.Words), ask, context.Index, context.Briefing)
                .Where(match => operand.IsToldApartBy(match.Figure) && operand.Words.Sum(word => word.Weight * word.CoverageIn(match.Figure.Own + match.Figure.Lead)) >= NamedByOperand * operand.Weight && !NamesAll(match.Figure, sought)
                    && operand.Expects(match.Figure))
                .Select(match => ComparedFigure.Of(NameOf(operand.Words, frame), match.Figure, ask == AskKind.Change, matcher, ComparedFigure.AsksRate(frame)))
                .FirstOrDefault(candidate => candidate.Amount is not null && (items.Count == 0 || candidate.IsLike(items[0])));
            if (item is null || items.Any(other => other.Figure == item.Figure))
                return null;
            items.Add(item);
        }

        return items;
    }

    /// <summary>Whether a figure is of all the things together that the question sets side by side: each is named in it by what tells it from the others.</summary>
    private static bool NamesAll(Figure figure, List<SoughtOperand> sought) => sought.TrueForAll(operand => operand.IsNamedBy(figure));

    /// <summary>A figure for each operand in the sentence that has one for all: things named together are those of one list.</summary>
    private List<ComparedFigure>? OfOneSentence(QuestionContext context, AskKind ask, List<SoughtOperand> sought)
    {
        var frame = context.Frame;
        var others = frame.Words.Except(frame.Operands.SelectMany(operand => operand)).ToList();
        var weight = others.Sum(word => word.Weight);
        List<ComparedFigure>? best = null;
        var bestSupport = SufficientSupport;
        var byRate = ComparedFigure.AsksRate(frame);
        foreach (var sentence in context.FiguresBySentence().Where(sentence => sentence.Count() >= sought.Count))
        {
            var figures = sentence.Select(figure => ComparedFigure.Of("", figure, ask == AskKind.Change, matcher, byRate)).Where(item => item.Amount is not null && (ask != AskKind.Share || item.Kind == "%") && !NamesAll(item.Figure, sought)).ToList();
            var items = new List<ComparedFigure>();
            var carried = 0.0;
            foreach (var operand in sought)
            {
                var item = figures.Where(figure => items.Count == 0 || figure.IsLike(items[0])).Where(figure => items.All(other => other.Figure != figure.Figure) && operand.Expects(figure.Figure)).MaxBy(figure => operand.CarriedBy(figure.Figure));
                if (item is null || operand.CarriedBy(item.Figure) is var share && share < NamedByOperand)
                    break;
                carried += share;
                items.Add(item with { Name = ObjectOf(item.Figure) ?? NameOf(operand.Words, frame) });
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
}
