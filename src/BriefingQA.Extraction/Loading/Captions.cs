using System.Globalization;
using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Loading;

/// <summary>One line by which a person knows a figure. For example, <c>营业收入 3万亿元 2021年</c>.</summary>
internal static class Captions
{
    private static readonly Dictionary<string, string> ComparatorSigns = new()
    {
        ["="] = "", ["≈"] = "约", [">"] = "超", [">="] = "≥", ["<"] = "不到", ["<="] = "≤",
    };

    public static string Of(ObservationFact observation) => Join(
        observation.Subject,
        observation.Indicator,
        observation.Level is { } level ? Of(level) : null,
        observation.Change is { } change ? Of(change) : null,
        observation.Period?.Text);

    public static string Of(TargetFact target) => Join(target.Action, target.Object ?? target.Indicator, Of(target.Level), target.Deadline?.Text);

    private static string Of(Quantity quantity)
    {
        var upper = quantity.UpperValue is { } value ? $"—{Number(value)}" : "";
        return $"{ComparatorSigns.GetValueOrDefault(quantity.Comparator, "")}{Number(quantity.Value)}{upper}{quantity.Unit}";
    }

    private static string? Of(Change change) => change.Amount is { } amount ? $"{change.Direction}{Of(amount)}" : null;

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Join(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
