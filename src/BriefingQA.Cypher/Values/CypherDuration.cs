using System.Globalization;
using System.Text;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// A length of time in months, days and seconds, which are kept apart because months and days differ in length. Durations
/// are equal when all parts are; they have an order, by average length, for sorting only.
/// </summary>
/// <param name="Nanoseconds">0 to 999,999,999, also where the seconds are negative.</param>
public sealed record CypherDuration(long Months, long Days, long Seconds, int Nanoseconds)
{
    /// <summary>A 4800th part of the Gregorian calendar's 400-year cycle.</summary>
    internal const long AverageSecondsPerMonth = 2_629_746;

    public static CypherDuration Zero { get; } = new(0, 0, 0, 0);

    /// <summary>Takes any number of nanoseconds and carries them over.</summary>
    /// <exception cref="CypherRuntimeException">A part overflows.</exception>
    public static CypherDuration Of(Int128 months, Int128 days, Int128 seconds, Int128 nanoseconds)
    {
        var carry = nanoseconds / CypherLocalTime.NanosecondsPerSecond;
        var rest = nanoseconds % CypherLocalTime.NanosecondsPerSecond;
        if (rest < 0)
        {
            rest += CypherLocalTime.NanosecondsPerSecond;
            carry--;
        }

        try
        {
            return new(checked((long)months), checked((long)days), checked((long)(seconds + carry)), (int)rest);
        }
        catch (OverflowException)
        {
            throw TemporalError.Invalid("The duration is too long.");
        }
    }

    /// <summary>
    /// Fractions of months go to days and seconds by the average month, those of days to seconds. Computed in floats, as
    /// Neo4j does, so that the last digits agree.
    /// </summary>
    /// <exception cref="CypherRuntimeException">A part overflows.</exception>
    internal static CypherDuration OfFractions(double months, double days, double seconds, double nanoseconds)
    {
        const double nanosecondsPerMonth = (double)AverageSecondsPerMonth * CypherLocalTime.NanosecondsPerSecond;
        const double nanosecondsPerDay = CypherLocalTime.NanosecondsPerDay;

        var wholeMonths = Whole(months);
        days += ((nanosecondsPerMonth * months) - (nanosecondsPerMonth * wholeMonths)) / nanosecondsPerDay;
        var wholeDays = Whole(days);
        nanoseconds += (nanosecondsPerDay * days) - (nanosecondsPerDay * wholeDays);
        var wholeSeconds = Whole(seconds);
        nanoseconds += (seconds - wholeSeconds) * CypherLocalTime.NanosecondsPerSecond;
        return Of(wholeMonths, wholeDays, wholeSeconds, Whole(nanoseconds));
    }

    /// <summary>Reads ISO 8601 in every form that Cypher's own function takes.</summary>
    /// <exception cref="CypherRuntimeException">The text is in none of them.</exception>
    public static CypherDuration Parse(string text) => DurationParser.Parse(text);

    public CypherDuration Plus(CypherDuration other) => Of(
        (Int128)Months + other.Months, (Int128)Days + other.Days, (Int128)Seconds + other.Seconds, Nanoseconds + other.Nanoseconds);

    public CypherDuration Negated() => Of(-(Int128)Months, -(Int128)Days, -(Int128)Seconds, -Nanoseconds);

    public int CompareTo(CypherDuration? other)
    {
        if (other is null)
            return 1;
        var order = AverageSeconds.CompareTo(other.AverageSeconds);
        if (order == 0)
            order = Nanoseconds.CompareTo(other.Nanoseconds);
        if (order == 0)
            order = Months.CompareTo(other.Months);
        return order != 0 ? order : Days.CompareTo(other.Days);
    }

    /// <summary>ISO 8601 with every part signed by itself. For example, <c>P1Y2M-3DT4H-0.5S</c>; <c>PT0S</c> is none.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds != 0 || Nanoseconds != 0)
        {
            var (seconds, nanoseconds) = Seconds < 0 && Nanoseconds > 0
                ? (Seconds + 1, Nanoseconds - (int)CypherLocalTime.NanosecondsPerSecond)
                : (Seconds, Nanoseconds);
            text.Append('T');
            Append(text, seconds / 3600, 'H');
            Append(text, seconds / 60 % 60, 'M');
            AppendSeconds(text, seconds % 60, nanoseconds);
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private static long Whole(double value) => value is >= -9223372036854775808.0 and < 9223372036854775808.0
        ? (long)value
        : throw TemporalError.Invalid("The duration is too long.");

    private Int128 AverageSeconds => ((Int128)Months * AverageSecondsPerMonth) + ((Int128)Days * CypherLocalTime.SecondsPerDay) + Seconds;

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }

    private static void AppendSeconds(StringBuilder text, long seconds, int nanoseconds)
    {
        if (seconds == 0 && nanoseconds == 0)
            return;
        if (seconds < 0 || nanoseconds < 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(seconds)}");
        if (nanoseconds != 0)
            text.Append('.').Append(Math.Abs(nanoseconds).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        text.Append('S');
    }
}
