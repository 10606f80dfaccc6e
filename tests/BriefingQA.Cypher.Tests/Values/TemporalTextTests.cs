using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Values;
using CsCheck;

namespace BriefingQA.Cypher.Tests.Values;

public sealed class TemporalTextTests
{
    private static readonly Gen<CypherDate> Dates = Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => CypherDate.Of(year, month, day));

    private static readonly Gen<CypherLocalTime> Times = Gen.Long[0, 86_399_999_999_999].Select(nanosecond => new CypherLocalTime(nanosecond));

    private static readonly Gen<CypherDuration> Durations = Gen.Select(
        Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[0, 999_999_999],
        (months, days, seconds, nanoseconds) => new CypherDuration(months, days, seconds, nanoseconds));

    [Fact]
    public void A_date_is_read_back_from_its_text() => Dates.Sample(date => Assert.Equal(date, TemporalParser.ParseDate(date.ToString())));

    [Fact]
    public void A_date_has_the_components_it_was_made_of() => Dates.Sample(date =>
    {
        Assert.Equal(date, CypherDate.Of(date.Year, date.Month, date.Day));
        Assert.Equal(date, CypherDate.OfWeek(date.WeekYear, date.Week, date.DayOfWeek));
        Assert.Equal(date, CypherDate.OfQuarter(date.Year, date.Quarter, date.DayOfQuarter));
        Assert.Equal(date, CypherDate.OfOrdinal(date.Year, date.DayOfYear));
    });

    [Fact]
    public void A_time_is_read_back_from_its_text() => Times.Sample(time => Assert.Equal(time, TemporalParser.ParseLocalTime(time.ToString())));

    [Fact]
    public void A_duration_is_read_back_from_its_text() =>
        Durations.Sample(duration => Assert.Equal(duration, DurationParser.Parse(duration.ToString())));

    [Fact]
    public void Adding_what_lies_between_two_days_leads_from_one_to_the_other() => Gen.Select(Dates, Gen.Long[-100_000, 100_000]).Sample((date, days) =>
    {
        var (from, to) = (CypherValue.Of(date), CypherValue.Of(new CypherDate(date.EpochDay + days)));
        var between = FunctionRegistry.Find("duration.inDays")!.Invoke(new FunctionContext(TimeProvider.System), [from, to]);

        Assert.Equal(to, CypherArithmetic.Add(from, between));
    });
}
