using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Sets figures side by side: which is larger, the largest, their order, their sum, their difference, how many times one is the other.</summary>
internal sealed class ComparisonTranslator(OperandFigureFinder operands, ListedFigureFinder listed, EarlierComparison earlier, FigureQuery queries, QueryRunner runner, QuestionLexicon lexicon) : ITranslator
{
    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is AskKind.List or AskKind.Figure or AskKind.Which or AskKind.Change or AskKind.Share or AskKind.Unstated && !AsksForEach(frame))
            return null;
        if (frame.Ask == AskKind.Time && (frame.Years.Count != 2 || frame.Extreme == 0))
            return null;
        if (frame.Ask is not (AskKind.Compare or AskKind.Time or AskKind.Superlative or AskKind.Ranking or AskKind.Sum or AskKind.Difference or AskKind.Ratio or AskKind.List or AskKind.Figure or AskKind.Which or AskKind.Change or AskKind.Share or AskKind.Unstated))
            return null;
        if (frame.SetsInRatio)
            return await RatioAsync(context, cancellationToken);
        if (frame.Operands.Count < 2 && frame.Years.Count == 2 && earlier.OfYears(context) is { } years)
            return await AnswerAsync(years, context with { Frame = frame with { Ask = frame.Ask is AskKind.Time or AskKind.Superlative ? AskKind.Compare : frame.Ask } }, cancellationToken);
        if (frame.Ask is AskKind.Compare or AskKind.Superlative or AskKind.Difference && earlier.OfPeriods(context) is { } periods)
            return await AnswerAsync(periods, context with { Frame = frame with { Ask = frame.Ask == AskKind.Difference ? frame.Ask : AskKind.Compare } }, cancellationToken);
        if (frame.Operands.Count < 2 && await earlier.TryAnswerAsync(context, cancellationToken) is { } moved)
            return moved;
        if (frame.Operands.Count >= 2 && ListedFigureFinder.CountIn(frame.Form) is { } count && count > frame.Operands.Count)
            return null;
        var items = operands.Find(context) ?? (frame.Ask switch
        {
            AskKind.Superlative or AskKind.Ranking => listed.OfAsked(context),
            AskKind.Sum or AskKind.List when frame.Operands.Count < 2 => listed.OfSentence(context),
            _ => null,
        });
        return items is null ? null : await AnswerAsync(items, context, cancellationToken);
    }

    /// <summary>Whether one figure for each of several things is asked for.</summary>
    private static bool AsksForEach(QuestionFrame frame) =>
        frame.Operands.Count >= 2 && (frame.Asks.Overlaps([AskKind.Figure, AskKind.Change, AskKind.Share]) || frame.Ask == AskKind.Unstated)
        || frame.Asks.Contains(AskKind.Figure) && frame.Asks.Contains(AskKind.List) && frame.Ask == AskKind.List;

    private async Task<Draft?> AnswerAsync(IReadOnlyList<ComparedFigure> items, QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var text = frame.Ask switch
        {
            AskKind.Sum => Computation.Sum(items),
            AskKind.Difference => Computation.Difference(items[0], items[1]),
            AskKind.Superlative => Extreme(Distinguished(items), frame),
            AskKind.Ranking => Ranking(Distinguished(items), frame),
            AskKind.Compare when frame.Extreme != 0 || frame.Asks.Contains(AskKind.Compare) => Compare(items, frame),
            _ => Computation.Side(items),
        };
        return text is null ? null : await ComparedDraft.MakeAsync(text, items, queries, runner, cancellationToken);
    }

    /// <summary>A ratio that the briefing does not state itself: a lesser answer than one that it does.</summary>
    private async Task<Draft?> RatioAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (operands.Find(context with { Frame = frame with { Ask = AskKind.Figure, Asks = new HashSet<AskKind>(), Units = [] } }) is not { } items)
            return null;
        var text = frame.Ask == AskKind.Ratio ? Computation.Times(items[0], items[1]) : Computation.Part(items[0], items[1]);
        return text is null || await ComparedDraft.MakeAsync(text, items, queries, runner, cancellationToken) is not { } draft ? null : draft with { Support = 0.8 };
    }

    /// <summary>Figures of one name are told apart by their periods.</summary>
    private static IReadOnlyList<ComparedFigure> Distinguished(IReadOnlyList<ComparedFigure> items) =>
        items.Select(item => item.Name).Distinct().Count() == 1 ? [.. items.Select(item => item with { Name = FigureText.Year(item.Period ?? "") + item.Name })] : items;

    private string Compare(IReadOnlyList<ComparedFigure> items, QuestionFrame frame)
    {
        var ordered = Ordered(items, frame);
        if (ordered[0].Amount == ordered[1].Amount)
            return "一样：" + Computation.Side(items);
        return $"{ordered[0].Name}更{Comparative(frame)}：{Computation.Side(ordered)}{(ordered.Count == 2 && Computation.Gap(ordered[0], ordered[1]) is { } gap ? "；" + gap : "")}";
    }

    private static List<ComparedFigure> Ordered(IReadOnlyList<ComparedFigure> items, QuestionFrame frame) =>
        [.. items.OrderByDescending(item => (frame.Direction == 0 ? item.Amount!.Value : Math.Abs(item.Amount!.Value)) * (frame.Extreme < 0 ? -1 : 1))];

    /// <summary>The adjective of the question, 多 where it has none; 多少 is no adjective.</summary>
    private string Comparative(QuestionFrame frame)
    {
        var form = frame.Words.Select(word => word.Form).Append("多少").Aggregate(frame.Form, (text, word) => text.Replace(word, "|", StringComparison.Ordinal));
        return lexicon.Comparatives.Where(word => form.Contains(word, StringComparison.Ordinal)).MaxBy(word => form.LastIndexOf(word, StringComparison.Ordinal)) ?? "多";
    }

    private static string? Extreme(IReadOnlyList<ComparedFigure> items, QuestionFrame frame)
    {
        double? Of(ComparedFigure item) => frame.Direction < 0 ? -item.Amount : item.Amount;
        var top = frame.Extreme < 0 ? items.MinBy(Of)! : items.MaxBy(Of)!;
        return items.Select(item => item.Name).Distinct().Count() < items.Count ? null
            : items.Where(item => Of(item) == Of(top)).ToList() is { Count: > 1 } alike ? $"{string.Join("、", alike.Select(item => item.Name))}并列：{Computation.Side(alike)}" : $"{top.Name}，{top.Text}";
    }

    private static string Ranking(IReadOnlyList<ComparedFigure> items, QuestionFrame frame) =>
        NumberedList.Of(Ordered(items, frame).Select(item => item.Name + item.Text));
}
