using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// Values of one scalar type as values of another. A value that cannot be converted, such as the text <c>x</c> to a
/// number, gives the value null; one of a type that cannot, such as a list, gives nothing.
/// </summary>
internal static partial class ValueConversion
{
    /// <exception cref="CypherRuntimeException">A text's number is beyond the range of integers.</exception>
    public static CypherValue? ToInteger(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Integer => value,
        CypherValueKind.Float => Saturated(value.AsFloat()),
        CypherValueKind.Boolean => value.AsBoolean() ? 1L : 0L,
        CypherValueKind.String => IntegerOf(value.AsString()),
        _ => default(CypherValue?),
    };

    public static CypherValue? ToFloat(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Float => value,
        CypherValueKind.Integer => (double)value.AsInteger(),
        CypherValueKind.String => FloatOf(value.AsString()),
        _ => default(CypherValue?),
    };

    public static CypherValue? ToBoolean(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Boolean => value,
        CypherValueKind.Integer => value.AsInteger() != 0,
        CypherValueKind.String => value.AsString().Trim().ToLowerInvariant() switch
        {
            "true" => true,
            "false" => false,
            _ => CypherValue.Null,
        },
        _ => default(CypherValue?),
    };

    public static CypherValue? ToText(CypherValue value) => value.Kind switch
    {
        CypherValueKind.String => value,
        CypherValueKind.Boolean or CypherValueKind.Integer or CypherValueKind.Float or CypherValueKind.Point => CypherText.Of(value),
        >= CypherValueKind.Date and <= CypherValueKind.Duration => CypherText.TextOf(value),
        _ => default(CypherValue?),
    };

    private static long Saturated(double number) => number switch
    {
        double.NaN => 0,
        >= long.MaxValue => long.MaxValue,
        <= long.MinValue => long.MinValue,
        _ => (long)number,
    };

    private static CypherValue IntegerOf(string text)
    {
        var digits = AsciiDigits(text);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer;
        if (!DecimalPattern().IsMatch(digits))
            return CypherValue.Null;
        var isExact = decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact);
        if (!isExact || exact is > long.MaxValue or < long.MinValue)
            throw CypherError.Type($"The integer {text} is too large.", "InvalidArgumentValue");
        return (long)exact;
    }

    /// <summary>The texts that Java's <c>Double.parseDouble</c> takes, except hexadecimal ones.</summary>
    private static CypherValue FloatOf(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var match = FloatPattern().Match(trimmed.ToString());
        if (!match.Success)
            return CypherValue.Null;
        if (match.Groups["name"].ValueSpan is { IsEmpty: false } name)
            return name is "NaN" ? double.NaN : trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        return double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string AsciiDigits(string text) => text.Any(character => character > '9' && char.IsDigit(character))
        ? string.Concat(text.Select(character => char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character))
        : text;

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\z")]
    private static partial Regex DecimalPattern();

    [GeneratedRegex(@"^(?:[+-]?(?<name>NaN|Infinity)|(?<number>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[fFdD]?)\z")]
    private static partial Regex FloatPattern();
}
