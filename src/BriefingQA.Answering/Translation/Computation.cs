using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Words what is computed from figures, with how it was computed: 合计25.8万亿元（22.4＋3.4）.</summary>
internal static class Computation
{
    public static string Side(IReadOnlyList<ComparedFigure> items) => string.Join("；", items.Select(item => $"{item.Name}{item.Text}"));

    public static string? Sum(IReadOnlyList<ComparedFigure> items) =>
        Scaled(items) is var (values, unit) ? $"合计{FigureText.Number(values.Sum())}{unit}（{string.Join("＋", values.Select(FigureText.Number))}；{Side(items)}）" : null;

    public static string? Difference(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, unit) ? $"相差{FigureText.Number(Math.Abs(values[0] - values[1]))}{(unit == "%" ? "个百分点" : unit)}（{FigureText.Number(values.Max())}－{FigureText.Number(values.Min())}；{Side([left, right])}）" : null;

    /// <summary>By how much two figures differ, without how it was computed; null where they are of several kinds.</summary>
    public static string? Gap(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, unit) ? $"相差{(left.IsExact && right.IsExact ? "" : "约")}{FigureText.Number(Math.Round(Math.Abs(values[0] - values[1]), 6))}{(unit == "%" ? "个百分点" : unit)}" : null;

    /// <summary>How many times its earlier value a figure is; null where it has none.</summary>
    public static string? Times(FigureValues values) =>
        values is { Value: { } end, BaseValue: { } start } && start != 0
            ? $"约{Rounded(end * UnitKinds.ScaleOf(values.Unit) / (start * UnitKinds.ScaleOf(values.BaseUnit ?? values.Unit)))}倍（{FigureText.Name(values)}{FigureText.Change(values)}，两者相除）" : null;

    /// <summary>How many times the right one the left one is.</summary>
    public static string? Times(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, _) && values[1] != 0 ? $"约{Rounded(values[0] / values[1])}倍（{FigureText.Number(values[0])}÷{FigureText.Number(values[1])}；{Side([left, right])}）" : null;

    /// <summary>What part of the right one the left one is.</summary>
    public static string? Part(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, _) && values[1] != 0 ? $"约{Rounded(100 * values[0] / values[1])}%（{FigureText.Number(values[0])}÷{FigureText.Number(values[1])}；{Side([left, right])}）" : null;

    /// <summary>By how much a figure moved from its earlier value, in the unit the question asks for: the amount, the rate, how many times; null where it has no earlier value.</summary>
    public static string? Moved(FigureValues values, QuestionFrame frame)
    {
        if (values is not { Value: { } end, BaseValue: { } start, Unit: { } unit } || start == 0 || UnitKinds.WithoutScale(unit) != UnitKinds.WithoutScale(values.BaseUnit ?? unit))
            return null;
        var (last, first) = (end * UnitKinds.ScaleOf(unit), start * UnitKinds.ScaleOf(values.BaseUnit ?? unit));
        var direction = values.ChangeDirection ?? (last < first ? "减少" : "增加");
        if (frame.Units.Contains("倍"))
            return $"{direction}约{Rounded((last / first) - 1)}倍（{FigureText.Change(values)}；{FigureText.Name(values)}）";
        if (frame.Asks.Contains(AskKind.Share) || frame.Form.Contains('率') || frame.Form.Contains('幅') || frame.Form.Contains('%'))
            return $"{direction}约{Rounded(100 * Math.Abs((last / first) - 1))}%（{FigureText.Change(values)}；{FigureText.Name(values)}）";
        var asked = frame.Units.FirstOrDefault(word => UnitKinds.WithoutScale(word) == UnitKinds.WithoutScale(unit) && word != UnitKinds.WithoutScale(word)) ?? unit;
        var amount = Math.Round(Math.Abs(last - first) / UnitKinds.ScaleOf(asked), 6);
        return $"{direction}{FigureText.Number(amount)}{(UnitKinds.IsShare(unit) ? "个百分点" : asked)}（{FigureText.Change(values)}，两者相减；{FigureText.Name(values)}）";
    }

    private static string Rounded(double value) => FigureText.Number(Math.Round(value, 1));

    /// <summary>The values in one unit, that of the largest scale among them; null where they are of several kinds or one is missing.</summary>
    private static (List<double> Values, string Unit)? Scaled(IReadOnlyList<ComparedFigure> items)
    {
        if (items.Any(item => item.IsChange && item.Figure.Values.ChangeAmount is null || item.Amount is null) || items.Any(item => !item.IsLike(items[0])))
            return null;
        var unit = items.OrderByDescending(item => UnitKinds.ScaleOf(item.Unit)).ThenBy(item => item.IsBare).First().Unit;
        var scale = items[0].IsChange ? 1 : UnitKinds.ScaleOf(unit);
        return ([.. items.Select(item => Math.Round(item.Amount!.Value / scale, 8))], unit);
    }
}
