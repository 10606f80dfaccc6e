namespace BriefingQA.Cypher.Values;

/// <summary>Sums amounts of units. Fractions of months go to days and seconds by the average month, those of days to seconds.</summary>
internal sealed class DurationBuilder
{
    private decimal _months;
    private decimal _days;
    private decimal _nanoseconds;

    /// <param name="unit">For example, <c>years</c>, <c>milliseconds</c>.</param>
    /// <returns>Whether there is such a unit.</returns>
    /// <exception cref="CypherRuntimeException">The sum is too long.</exception>
    public bool Add(string unit, decimal amount)
    {
        try
        {
            switch (unit)
            {
                case "years":
                    _months += amount * 12;
                    break;
                case "months":
                    _months += amount;
                    break;
                case "weeks":
                    _days += amount * 7;
                    break;
                case "days":
                    _days += amount;
                    break;
                default:
                    if (NanosecondsOf(unit) is not { } nanoseconds)
                        return false;
                    _nanoseconds += amount * nanoseconds;
                    break;
            }

            return true;
        }
        catch (OverflowException)
        {
            throw TooLong();
        }
    }

    /// <exception cref="CypherRuntimeException">The sum is too long.</exception>
    public CypherDuration Build()
    {
        try
        {
            var months = decimal.Truncate(_months);
            var seconds = ((_months - months) * CypherDuration.AverageSecondsPerMonth) + (_days * CypherLocalTime.SecondsPerDay);
            var days = decimal.Truncate(seconds / CypherLocalTime.SecondsPerDay);
            var rest = (seconds - (days * CypherLocalTime.SecondsPerDay)) * CypherLocalTime.NanosecondsPerSecond;
            return CypherDuration.Of((Int128)months, (Int128)days, 0, (Int128)decimal.Truncate(rest + _nanoseconds));
        }
        catch (OverflowException)
        {
            throw TooLong();
        }
    }

    private static long? NanosecondsOf(string unit) => unit switch
    {
        "hours" => 3600 * CypherLocalTime.NanosecondsPerSecond,
        "minutes" => 60 * CypherLocalTime.NanosecondsPerSecond,
        "seconds" => CypherLocalTime.NanosecondsPerSecond,
        "milliseconds" => 1_000_000,
        "microseconds" => 1000,
        "nanoseconds" => 1,
        _ => null,
    };

    private static CypherRuntimeException TooLong() => TemporalError.Invalid("The duration is too long.");
}
