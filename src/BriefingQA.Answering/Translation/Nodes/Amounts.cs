using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads the numbers and times of a question as amounts that a property is held against.</summary>
internal static partial class Amounts
{
    public static Amount? Of(Mention mention) => mention switch
    {
        PeriodMention { From: { } from, To: { } to } period => new Amount(from.Year, "", false, OperatorIn(period.Text)) { From = from, To = to },
        QuantityMention quantity => new Amount((double)quantity.NormalizedValue, quantity.NormalizedUnit, quantity.NormalizedValue != quantity.Value, quantity.Comparator == "≈" ? "=" : quantity.Comparator)
        {
            Upper = quantity.UpperValue is { } upper && quantity.Value != 0 ? (double)(upper * quantity.NormalizedValue / quantity.Value) : null,
            IsCount = quantity.Kind == QuantityKind.Ordinal || quantity.Kind == QuantityKind.Count && quantity.Value <= 20,
        },
        _ => null,
    };

    /// <summary>Numbers and dates in digits, wherever they stand: between English words, too.</summary>
    public static IEnumerable<(int Start, int Length, Amount Amount)> Written(string form)
    {
        foreach (Match match in DatePattern().Matches(form))
            if (DateOnly.TryParseExact($"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                yield return (match.Index, match.Length, new Amount(date.Year, "", false, "=") { From = date, To = date });
        foreach (Match match in YearPattern().Matches(form))
        {
            var (year, month, day) = (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), Part("month"), Part("day"));
            if (month is > 12 || day > 31)
                continue;
            var from = new DateOnly(year, month ?? 1, Math.Min(day ?? 1, DateTime.DaysInMonth(year, month ?? 1)));
            yield return (match.Index, match.Length, new Amount(year, "", false, "=") { From = from, To = day is not null ? from : month is not null ? from.AddMonths(1).AddDays(-1) : from.AddYears(1).AddDays(-1) });

            int? Part(string name) => match.Groups[name] is { Success: true } part ? Math.Max(1, int.Parse(part.ValueSpan, CultureInfo.InvariantCulture)) : null;
        }

        foreach (Match match in NumberPattern().Matches(form))
        {
            var value = double.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            var scale = match.Groups["scale"].Value switch { "thousand" or "k" => 1e3, "million" => 1e6, "billion" => 1e9, "万" => 1e4, "亿" => 1e8, _ => 1 };
            yield return (match.Index, match.Length, IsYear(value) && scale == 1 && match.Value.Length == 4
                ? new Amount(value, "", false, "=") { From = new DateOnly((int)value, 1, 1), To = new DateOnly((int)value, 12, 31) }
                : new Amount(value * scale, "", scale != 1, "="));
        }
    }

    private static bool IsYear(double value) => value is >= 1800 and <= 2100 && value == Math.Floor(value);

    /// <summary>2010年以前, 2020年以后: the words that a period takes in.</summary>
    private static string OperatorIn(string period) =>
        period.EndsWith("以前", StringComparison.Ordinal) || period.EndsWith('前') ? "<"
        : period.EndsWith("以来", StringComparison.Ordinal) || period.EndsWith("以后", StringComparison.Ordinal) ? ">="
        : period.EndsWith('后') ? ">"
        : "=";

    [GeneratedRegex(@"(?<!\d)(?<year>(18|19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"(?<!\d)(?<year>(18|19|20)\d\d)年(度|(?<month>\d{1,2})月(份|(?<day>\d{1,2})[日号])?)?")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"(?<![\d.])(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)(?<scale>thousand|million|billion|k(?![a-z])|万|亿)?")]
    private static partial Regex NumberPattern();
}
