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

    /// <summary>From this weight on a word is a noun.</summary>
    private const double NounWeight = 1.5;

    /// <summary>The figure of each operand, all of one kind of unit; null where one is missing.</summary>
    public IReadOnlyList<ComparedFigure>? Find(QuestionContext context)
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
        var ask = ComparedFigure.KindAsked(frame, lexicon);
        if (!frame.Operands.Any(operand => operand.Any(word => word.Role == WordRole.Subject)) && OfOneSentence(context, ask) is { } together)
            return together;
        var items = new List<ComparedFigure>();
        foreach (var operand in frame.Operands)
        {
            var item = matcher.Match(frame.WithOperand(operand), ask, context.Index, context.Briefing)
                .Where(match => IsToldApart(operand, match.Figure, frame) && operand.Sum(word => word.Weight * word.CoverageIn(match.Figure.Own + match.Figure.Lead)) >= NamedByOperand * operand.Sum(word => word.Weight) && !NamesAll(match.Figure, frame)
                    && IsExpected(operand, match.Figure, ask, frame))
                .Select(match => ComparedFigure.Of(NameOf(operand, frame), match.Figure, ask == AskKind.Change, matcher, ComparedFigure.AsksRate(frame)))
                .FirstOrDefault(candidate => candidate.Amount is not null && (items.Count == 0 || candidate.Kind == items[0].Kind));
            if (item is null || items.Any(other => other.Figure == item.Figure))
                return null;
            items.Add(item);
        }

        return items;
    }

    /// <summary>Whether the figure carries the nouns by which the question tells a thing from the others: itself, or in a clause before it, which is one without a figure where it is of a thing of its own.</summary>
    private static bool IsToldApart(IReadOnlyList<ContentWord> operand, Figure figure, QuestionFrame frame)
    {
        var others = string.Join('|', frame.Operands.Where(other => other != operand).SelectMany(other => other).Select(word => word.Form));
        var lead = figure.About.Count == 0 ? figure.Lead : string.Join('|', figure.Lead.Split('，', ',', ';', '；').Where(clause => !clause.Any(char.IsAsciiDigit)));
        return operand.Where(word => word is { Weight: >= NounWeight, IsVerb: false, Role: not (WordRole.Period or WordRole.Number) } && !others.Contains(word.Form, StringComparison.Ordinal))
            .All(word => word.CoverageIn(figure.Own) >= NamedByOperand || word.CoverageIn(lead) >= NamedByOperand || word.Role == WordRole.Subject);
    }

    /// <summary>Whether a level is in a unit in which the thing is counted: enterprises are not counted in 种.</summary>
    private bool IsExpected(IReadOnlyList<ContentWord> operand, Figure figure, AskKind ask, QuestionFrame frame) =>
        ask != AskKind.Figure || frame.WithOperand(operand).Words.LastOrDefault(word => word is { Role: WordRole.Other or WordRole.Indicator, IsVerb: false }) is { } head && !operand.Contains(head) || lexicon.IsExpected(frame.Form, operand[^1].Form, figure.Values.Unit ?? "");

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
        var bestSupport = SufficientSupport;
        foreach (var sentence in context.FiguresBySentence())
        {
            var figures = sentence.Select(figure => ComparedFigure.Of("", figure, ask == AskKind.Change, matcher, ComparedFigure.AsksRate(frame))).Where(item => item.Amount is not null && (ask != AskKind.Share || item.Kind == "%") && !NamesAll(item.Figure, frame)).ToList();
            var items = new List<ComparedFigure>();
            var carried = 0.0;
            foreach (var operand in frame.Operands)
            {
                double Coverage(ComparedFigure item) => operand.Sum(word => word.Weight * Math.Max(word.CoverageIn(item.Figure.Title), 0.95 * word.CoverageIn(item.Figure.ClauseForm))) / operand.Sum(word => word.Weight);
                var item = figures.Where(figure => items.Count == 0 || figure.Kind == items[0].Kind).Where(figure => items.All(other => other.Figure != figure.Figure) && IsExpected(operand, figure.Figure, ask, frame)).OrderByDescending(Coverage).FirstOrDefault();
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
