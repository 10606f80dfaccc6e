namespace BriefingQA.Cypher.Values;

/// <summary>Dates, times and durations with durations and numbers.</summary>
internal static class TemporalArithmetic
{
    /// <summary>
    /// A date takes the whole days of the seconds too, a time only the seconds. Null where the value is not of a temporal type.
    /// </summary>
    /// <exception cref="CypherRuntimeException">The sum leaves the range of the type. So for the others.</exception>
    public static CypherValue? Add(CypherValue temporal, CypherDuration duration)
    {
        try
        {
            return temporal.Kind switch
            {
                CypherValueKind.Date => CypherValue.Of(temporal.AsDate().PlusMonths(duration.Months)
                    .PlusDays(checked(duration.Days + (duration.Seconds / CypherLocalTime.SecondsPerDay)))),
                CypherValueKind.LocalTime => CypherValue.Of(temporal.AsLocalTime().Plus(duration.Seconds, duration.Nanoseconds)),
                CypherValueKind.Time => CypherValue.Of(temporal.AsTime() with
                {
                    LocalTime = temporal.AsTime().LocalTime.Plus(duration.Seconds, duration.Nanoseconds),
                }),
                CypherValueKind.LocalDateTime => CypherValue.Of(temporal.AsLocalDateTime()
                    .Plus(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds)),
                CypherValueKind.DateTime => CypherValue.Of(temporal.AsDateTime().Plus(duration)),
                CypherValueKind.Duration => CypherValue.Of(temporal.AsDuration().Plus(duration)),
                _ => default(CypherValue?),
            };
        }
        catch (OverflowException)
        {
            throw TemporalError.Invalid($"{CypherText.TextOf(temporal)} plus {duration} is out of range.");
        }
    }

    public static CypherValue Multiply(CypherDuration duration, CypherValue factor)
    {
        if (factor.Kind == CypherValueKind.Float)
            return CypherValue.Of(Scale(duration, part => part * factor.AsFloat()));
        Int128 times = factor.AsInteger();
        return CypherValue.Of(CypherDuration.Of(
            duration.Months * times, duration.Days * times, duration.Seconds * times, duration.Nanoseconds * times));
    }

    public static CypherValue Divide(CypherDuration duration, double divisor) => CypherValue.Of(Scale(duration, part => part / divisor));

    private static CypherDuration Scale(CypherDuration duration, Func<double, double> scale) => CypherDuration.OfFractions(
        scale(duration.Months), scale(duration.Days), scale(duration.Seconds), scale(duration.Nanoseconds));
}
