using System.Globalization;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Rounds the decimal number that a float's shortest text stands for.</summary>
internal static class Rounding
{
    private const int MaxDecimalDigits = 28;

    // From here on floats have no fraction.
    private const double FirstWithoutFraction = 9007199254740992.0;

    /// <exception cref="CypherRuntimeException">There is no such mode.</exception>
    public static RoundingMode ModeOf(string name) => name switch
    {
        "UP" => RoundingMode.Up,
        "DOWN" => RoundingMode.Down,
        "CEILING" => RoundingMode.Ceiling,
        "FLOOR" => RoundingMode.Floor,
        "HALF_UP" => RoundingMode.HalfUp,
        "HALF_DOWN" => RoundingMode.HalfDown,
        "HALF_EVEN" => RoundingMode.HalfEven,
        "UNNECESSARY" => RoundingMode.Unnecessary,
        _ => throw CypherError.Argument(
            "Unknown rounding mode; there are CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP, HALF_DOWN and UNNECESSARY."),
    };

    /// <summary>To the nearest whole number that an integer can be; halves towards positive infinity.</summary>
    public static double HalfUp(double number)
    {
        if (double.IsNaN(number) || Math.Abs(number) >= FirstWithoutFraction)
            return double.IsFinite(number) ? Math.Clamp(number, long.MinValue, long.MaxValue) : number;
        var floor = Math.Floor(number);
        return (number - floor >= 0.5 ? floor + 1 : floor) + 0.0;
    }

    public static double Round(double number, int digits, RoundingMode mode)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= FirstWithoutFraction || digits > MaxDecimalDigits)
            return number;
        var exact = decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (exact.Scale <= digits)
            return number;
        return (double)(mode switch
        {
            RoundingMode.HalfUp => decimal.Round(exact, digits, MidpointRounding.AwayFromZero),
            RoundingMode.HalfEven => decimal.Round(exact, digits, MidpointRounding.ToEven),
            RoundingMode.HalfDown => HalfDown(exact, digits),
            RoundingMode.Up when exact < 0 => decimal.Round(exact, digits, MidpointRounding.ToNegativeInfinity),
            RoundingMode.Up => decimal.Round(exact, digits, MidpointRounding.ToPositiveInfinity),
            RoundingMode.Down => decimal.Round(exact, digits, MidpointRounding.ToZero),
            RoundingMode.Ceiling => decimal.Round(exact, digits, MidpointRounding.ToPositiveInfinity),
            RoundingMode.Floor => decimal.Round(exact, digits, MidpointRounding.ToNegativeInfinity),
            _ => throw CypherError.Argument("Rounding is necessary."),
        });
    }

    private static decimal HalfDown(decimal exact, int digits)
    {
        var nearest = decimal.Round(exact, digits, MidpointRounding.AwayFromZero);
        var cut = decimal.Round(exact, digits, MidpointRounding.ToZero);
        return Math.Abs(nearest - exact) == Math.Abs(exact - cut) ? cut : nearest;
    }
}
