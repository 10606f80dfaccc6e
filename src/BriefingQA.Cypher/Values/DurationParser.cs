using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Cypher.Values;

/// <summary>Reads ISO 8601 durations by units (<c>P1Y2M10DT2H30.5M</c>) and by a date and time (<c>P2012-02-02T14:37:21.545</c>).</summary>
internal static partial class DurationParser
{
    private const string Amount = "[-+]?[0-9]+(?:[.,][0-9]{1,9})?";

    private const string UnitForm =
        $"(?=.*[0-9])(?:(?<years>{Amount})Y)?(?:(?<months>{Amount})M)?(?:(?<weeks>{Amount})W)?(?:(?<days>{Amount})D)?"
        + $"(?:T(?=.*[0-9])(?:(?<hours>{Amount})H)?(?:(?<minutes>{Amount})M)?(?:(?<seconds>{Amount})S)?)?";

    private const string DateForm =
        "(?<years>[0-9]{4})(?:-(?<months>[0-9]{2})-(?<days>[0-9]{2})|(?<months>[0-9]{2})(?<days>[0-9]{2}))"
        + "(?:T(?:(?<hours>[0-9]{2}):(?<minutes>[0-9]{2})(?::(?<seconds>[0-9]{2}(?:[.,][0-9]{1,9})?))?"
        + "|(?<hours>[0-9]{2})(?:(?<minutes>[0-9]{2})(?<seconds>[0-9]{2}(?:[.,][0-9]{1,9})?)?)?))?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly string[] Units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];

    /// <summary>Only the last amount may have a fraction. A sign before the P holds for all amounts.</summary>
    /// <exception cref="CypherRuntimeException">The text is of another form, or the duration too long.</exception>
    public static CypherDuration Parse(string text)
    {
        var byDate = DatePattern().Match(text);
        var match = byDate.Success ? byDate : UnitPattern().Match(text);
        if (!match.Success)
            throw TemporalError.Unreadable("duration", text);
        var builder = new DurationBuilder();
        var ended = false;
        foreach (var unit in Units)
        {
            if (match.Groups[unit] is not { Success: true } amount)
                continue;
            if (ended)
                throw TemporalError.Unreadable("duration", text);
            ended = amount.ValueSpan.IndexOfAny('.', ',') >= 0;
            if (byDate.Success)
                CheckRange(unit, amount.Value);
            if (!decimal.TryParse(amount.Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                throw TemporalError.Unreadable("duration", text);
            builder.Add(unit, match.Groups["sign"].ValueSpan is "-" ? -number : number);
        }

        return builder.Build();
    }

    private static void CheckRange(string unit, string amount)
    {
        var max = unit switch
        {
            "months" => 12,
            "days" => 31,
            "hours" => 23,
            "minutes" or "seconds" => 59,
            _ => 9999,
        };
        TemporalError.CheckRange(unit, long.Parse(amount.AsSpan(0, Math.Min(amount.Length, unit == "years" ? 4 : 2)), CultureInfo.InvariantCulture), 0, max);
    }

    [GeneratedRegex($"^(?<sign>[-+])?P{UnitForm}\\z", Options)]
    private static partial Regex UnitPattern();

    [GeneratedRegex($"^(?<sign>[-+])?P{DateForm}\\z", Options)]
    private static partial Regex DatePattern();
}
