using BriefingQA.Answering.Answers;

namespace BriefingQA.Answering.Translation;

/// <summary>Words what is computed from figures, with how it was computed: 合计25.8万亿元（22.4＋3.4）.</summary>
internal static class Computation
{
    public static string Side(IReadOnlyList<ComparedFigure> items) => string.Join("；", items.Select(item => $"{item.Name}{item.Text}"));

    public static string? Sum(IReadOnlyList<ComparedFigure> items) =>
        Scaled(items) is var (values, unit) ? $"合计{FigureText.Number(values.Sum())}{unit}（{string.Join("＋", values.Select(FigureText.Number))}；{Side(items)}）" : null;

    public static string? Difference(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, unit) ? $"相差{FigureText.Number(Math.Abs(values[0] - values[1]))}{(unit == "%" ? "个百分点" : unit)}（{FigureText.Number(values.Max())}－{FigureText.Number(values.Min())}；{Side([left, right])}）" : null;

    /// <summary>How many times the right one the left one is.</summary>
    public static string? Times(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, _) && values[1] != 0 ? $"约{Rounded(values[0] / values[1])}倍（{FigureText.Number(values[0])}÷{FigureText.Number(values[1])}；{Side([left, right])}）" : null;

    /// <summary>What part of the right one the left one is.</summary>
    public static string? Part(ComparedFigure left, ComparedFigure right) =>
        Scaled([left, right]) is var (values, _) && values[1] != 0 ? $"约{Rounded(100 * values[0] / values[1])}%（{FigureText.Number(values[0])}÷{FigureText.Number(values[1])}；{Side([left, right])}）" : null;

    /// <summary>The rate at which a figure moved from its earlier value; null where it has none.</summary>
    public static string? Rate(Linking.FigureValues values)
    {
        if (values is not { Value: { } end, BaseValue: { } start } || start == 0 || UnitKinds.WithoutScale(values.Unit ?? "") != UnitKinds.WithoutScale(values.BaseUnit ?? values.Unit ?? ""))
            return null;
        var rate = 100 * ((end * UnitKinds.ScaleOf(values.Unit)) / (start * UnitKinds.ScaleOf(values.BaseUnit ?? values.Unit)) - 1);
        return $"{(rate < 0 ? "下降" : "增长")}约{Rounded(Math.Abs(rate))}%（由{FigureText.BaseValue(values)}到{FigureText.Value(values)}算出；{FigureText.Name(values)}）";
    }

    private static string Rounded(double value) => FigureText.Number(Math.Round(value, 1));

    /// <summary>The values in one unit, that of the largest scale among them; null where they are of several kinds or one is missing.</summary>
    private static (List<double> Values, string Unit)? Scaled(IReadOnlyList<ComparedFigure> items)
    {
        if (items.Any(item => item.IsChange && item.Figure.Values.ChangeAmount is null || item.Amount is null) || items.Select(item => item.Kind).Distinct().Count() > 1)
            return null;
        var unit = items.MaxBy(item => UnitKinds.ScaleOf(item.Unit))!.Unit;
        var scale = items[0].IsChange ? 1 : UnitKinds.ScaleOf(unit);
        return ([.. items.Select(item => Math.Round(item.Amount!.Value / scale, 8))], unit);
    }
}
