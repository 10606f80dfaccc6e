using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Sets figures side by side: which is larger, the largest of a list, their sum, their difference.</summary>
internal sealed class ComparisonTranslator(FigureMatcher matcher, FigureQuery queries, QueryRunner runner) : ITranslator
{
    private const double SufficientGroupSupport = 0.6;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Compare or AskKind.Superlative or AskKind.Sum or AskKind.Difference or AskKind.List or AskKind.Figure or AskKind.Which))
            return null;
        if (frame.Ask is AskKind.List or AskKind.Figure or AskKind.Which && !(frame.Asks.Contains(AskKind.Figure) && (frame.Operands.Count >= 2 || frame.Asks.Contains(AskKind.List))))
            return null;
        if (frame.Ask == AskKind.Difference && frame.Operands.Count < 2)
            return await DifferenceOfOneAsync(context, cancellationToken);
        var figures = Operands(context) ?? (frame.Ask == AskKind.Compare ? null : Group(context));
        return figures is null ? null : await AnswerAsync(figures, context, cancellationToken);
    }

    /// <summary>The figure of each operand, all of one kind of unit; null where one is missing.</summary>
    public IReadOnlyList<Item>? Operands(QuestionContext context)
    {
        var frame = context.Frame;
        if (frame.Operands.Count < 2)
            return null;
        var ask = KindOf(frame);
        var items = new List<Item>();
        foreach (var operand in frame.Operands)
        {
            var alone = frame.WithOperand(operand);
            var matches = matcher.Match(alone, ask, context.Index, context.Briefing)
                .Where(match => operand.Sum(word => word.Weight * word.CoverageIn(match.Figure.Own)) >= 0.6 * operand.Sum(word => word.Weight)).ToList();
            var match = matches.FirstOrDefault(candidate => items.Count == 0 || SameUnit(items[0], new Item("", candidate.Figure, ask == AskKind.Change)));
            if (match is null || items.Any(item => item.Figure == match.Figure))
                return null;
            items.Add(new Item(frame.Form[operand[0].Start..operand[^1].End], match.Figure, ask == AskKind.Change));
        }

        return items;
    }

    private static AskKind KindOf(QuestionFrame frame) =>
        frame.Asks.Contains(AskKind.Change) || frame.Direction != 0 || frame.Form.Contains('快') || frame.Form.Contains('慢') ? AskKind.Change
        : frame.Asks.Contains(AskKind.Share) ? AskKind.Share : AskKind.Figure;

    /// <summary>The figures that one sentence lists under the words of the question.</summary>
    private static List<Item>? Group(QuestionContext context)
    {
        var frame = context.Frame;
        var isChange = KindOf(frame) == AskKind.Change;
        List<Item>? best = null;
        var bestSupport = SufficientGroupSupport;
        foreach (var sentence in context.Index.FindFigures(frame.Words.Select(word => word.Form)).Where(figure => figure.Passage is not null).GroupBy(figure => figure.Passage!))
        {
            if (context.Briefing is not null && sentence.Key.BriefingId != context.Briefing)
                continue;
            foreach (var group in sentence.Select(figure => new Item(Label(figure), figure, isChange)).Where(item => item.Amount is not null).GroupBy(item => item.Kind).Where(group => group.Count() >= 2))
            {
                var text = string.Join('|', group.Select(item => item.Figure.Own)) + "|" + sentence.Key.Form;
                var support = frame.Words.Sum(word => word.Weight * Math.Max(word.CoverageIn(text), 0.75 * word.CoverageIn(sentence.Key.Context))) / Math.Max(frame.TotalWeight, 0.1);
                var counted = CountIn(frame.Form) == group.Count() ? 0.15 : 0;
                if (support >= SufficientGroupSupport && support + counted > bestSupport)
                    (best, bestSupport) = ([.. group], support + counted);
            }
        }

        return best;
    }

    private static string Label(Figure figure) => figure.Values.Indicator.Length > 0 && figure.Passage is { } passage && passage.Form.Contains(figure.Subject.Split('|')[0], StringComparison.Ordinal) && figure.Subject.Split('|')[0].Length > 0
        ? FigureText.Name(figure.Values with { Period = null }) : figure.Values.Indicator;

    /// <summary>The number of things a question says there are: 四类, 三项.</summary>
    private static int? CountIn(string form)
    {
        for (var i = 0; i + 1 < form.Length; i++)
            if ("两二三四五六七八九".IndexOf(form[i]) is >= 0 and var digit && form[i + 1] is '类' or '项' or '个' or '种' or '者' or '家')
                return digit == 0 ? 2 : digit + 1;
        return null;
    }

    private async Task<Draft?> AnswerAsync(IReadOnlyList<Item> items, QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var (tree, parameters) = queries.For([.. items.Select(item => item.Figure)]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var found = ran.Rows.Select(row => row.Text(FigureColumns.Id)).ToHashSet();
        if (!items.All(item => found.Contains(item.Figure.Id)))
            return null;
        var text = frame.Ask switch
        {
            AskKind.Sum => Sum(items),
            AskKind.Difference => Difference(items[0], items[1]),
            AskKind.Superlative => Extreme(Distinguished(items), frame),
            AskKind.Compare when frame.Extreme != 0 || frame.Asks.Contains(AskKind.Compare) => Compare(items, frame),
            _ => Side(items),
        };
        return text is null ? null : new Draft(text, ran, [.. items.Select(item => item.Figure.Passage).OfType<Passage>().Distinct()],
            "比较数字：" + string.Join("、", items.Select(item => item.Name))) { Figures = [.. items.Select(item => item.Figure)] };
    }

    /// <summary>Figures of one name are told apart by their periods.</summary>
    private static IReadOnlyList<Item> Distinguished(IReadOnlyList<Item> items) =>
        items.Select(item => item.Name).Distinct().Count() == 1 ? [.. items.Select(item => item with { Name = FigureText.Year(item.Figure.Values.Period ?? "") + item.Name })] : items;

    private static string Side(IReadOnlyList<Item> items) => string.Join("；", items.Select(item => $"{item.Name}{item.Text}"));

    public static string? Compare(IReadOnlyList<Item> items, QuestionFrame frame)
    {
        if (items.Any(item => item.Amount is null))
            return null;
        double Of(Item item) => frame.Direction == 0 ? item.Amount!.Value : Math.Abs(item.Amount!.Value);
        var ordered = items.OrderByDescending(item => Of(item) * (frame.Extreme < 0 ? -1 : 1)).ToList();
        if (ordered[0].Amount == ordered[1].Amount)
            return "一样：" + Side(items);
        return $"{ordered[0].Name}更{Comparative(frame)}：{Side(ordered)}";
    }

    private static string Comparative(QuestionFrame frame) =>
        "快慢长短贵久重".FirstOrDefault(frame.Form.Contains) is var word and not '\0' ? word.ToString()
        : frame.Form.Contains('高') ? "高" : frame.Form.Contains('低') ? "低" : frame.Form.Contains('少') ? "少" : frame.Form.Contains('小') ? "小" : frame.Form.Contains('大') ? "大" : "多";

    private static string? Extreme(IReadOnlyList<Item> items, QuestionFrame frame)
    {
        double? Of(Item item) => frame.Direction < 0 ? -item.Amount : item.Amount;
        var top = frame.Extreme < 0 ? items.MinBy(Of)! : items.MaxBy(Of)!;
        return $"{top.Name}，{top.Text}（{Side([.. items.Where(item => item != top)])}）";
    }

    private static string? Sum(IReadOnlyList<Item> items)
    {
        if (items.Any(item => item.Figure.Values.Value is null) || items.Select(item => item.Figure.Values.Unit).Distinct().Count() > 1 && items.Any(item => item.Kind.Length > 0))
            return null;
        var values = items.Select(item => item.Figure.Values.Value!.Value).ToList();
        return $"合计{FigureText.Number(values.Sum())}{items[0].Figure.Values.Unit}（{string.Join("＋", values.Select(FigureText.Number))}；{Side(items)}）";
    }

    private static string? Difference(Item left, Item right) =>
        left.Figure.Values is { Value: { } a, Unit: { } unit } && right.Figure.Values is { Value: { } b } other && other.Unit == unit
            ? $"相差{FigureText.Number(Math.Abs(a - b))}{unit}（{Side([left, right])}）" : null;

    private async Task<Draft?> DifferenceOfOneAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var match = matcher.Match(context.Frame, AskKind.Change, context.Index, context.Briefing).FirstOrDefault(candidate => candidate.Figure.Values is { BaseValue: not null, Value: not null });
        if (match is null)
            return await AmountOfOneAsync(context, cancellationToken);
        var values = match.Figure.Values;
        var (tree, parameters) = queries.For([match.Figure]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var difference = FigureText.Number(Math.Abs(values.Value!.Value - values.BaseValue!.Value));
        return new Draft($"{difference}{values.Unit}（{FigureText.Name(values)}{FigureText.Change(values)}，两者相减）", ran, match.Figure.Passage is { } passage ? [passage] : [], "算差：" + FigureText.Name(values))
        {
            Figures = [match.Figure],
        };
    }

    /// <summary>A difference that the briefing states itself: 增加100多万亩.</summary>
    private async Task<Draft?> AmountOfOneAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        if (matcher.Match(context.Frame, AskKind.Change, context.Index, context.Briefing).FirstOrDefault(candidate => candidate.Figure.Values.ChangeAmount is not null) is not { } match)
            return null;
        var (tree, parameters) = queries.For([match.Figure]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        return new Draft(FigureTranslator.Word(match.Figure.Values, match, context.Frame with { Ask = AskKind.Change }), ran,
            match.Figure.Passage is { } passage ? [passage] : [], "查变化：" + FigureText.Name(match.Figure.Values)) { Figures = [match.Figure] };
    }

    private static bool SameUnit(Item left, Item right) => left.Kind == right.Kind;

    /// <summary>One side of a comparison.</summary>
    internal sealed record Item(string Name, Figure Figure, bool IsChange)
    {
        public double? Amount => IsChange ? Signed() : Figure.Values.Value * ScaleOf(Figure.Values.Unit);

        /// <summary>Items of one kind can be compared.</summary>
        public string Kind => IsChange ? Figure.Values.ChangeUnit ?? "" : FigureMatcher.IsShare(Figure.Values.Unit) ? "%" : CountsThings ? "" : FigureMatcher.WithoutScale(Figure.Values.Unit ?? "");

        public string Text => IsChange ? FigureText.Change(Figure.Values) : FigureText.Value(Figure.Values);

        private bool CountsThings => FigureMatcher.WithoutScale(Figure.Values.Unit ?? "") is "家" or "个" or "项" or "种" or "位" or "名" or "类" or "条" or "座" or "处" or "户" or "套" or "所" or "件" or "人";

        private double? Signed() => Figure.Values.ChangeAmount is { } amount
            ? amount * (FigureMatcher.DirectionOf(Figure.Values.ChangeDirection ?? "") < 0 ? -1 : 1) : null;

        public static double ScaleOf(string? unit) =>
            unit is null ? 1 : unit.StartsWith("万亿", StringComparison.Ordinal) ? 1e12 : unit.StartsWith('亿') ? 1e8 : unit.StartsWith('万') ? 1e4 : unit.StartsWith('千') ? 1e3 : unit.StartsWith('百') ? 100 : 1;
    }
}
