using BriefingQA.Cypher.Values;
using TimeZone = BriefingQA.Cypher.Values.TimeZone;

namespace BriefingQA.Cypher.Functions;

/// <summary>
/// The way from one date or time to another. A side without a date is on the other side's date, and only times of day
/// count; a date without a time is its midnight; a side without a zone is on the other side's clock. With two zones the
/// first one's clock counts.
/// </summary>
internal readonly struct TemporalSpan
{
    private readonly bool _hasDates;
    private readonly TimeZone? _zone;
    private readonly CypherLocalDateTime _from;
    private readonly CypherLocalDateTime _to;

    /// <summary>Both must be dates or times.</summary>
    public TemporalSpan(CypherValue from, CypherValue to)
    {
        _hasDates = HasDate(from) && HasDate(to);
        var date = HasDate(from) ? TemporalConversion.DateOf(from) : HasDate(to) ? TemporalConversion.DateOf(to) : default;
        _from = Local(from, date);
        _to = Local(to, date);
        _zone = TemporalConversion.ZoneOf(from) ?? TemporalConversion.ZoneOf(to);
        if (_zone is { } zone && TemporalConversion.ZoneOf(to) is { } other && other != zone)
            _to = CypherDateTime.OfLocal(_to, other).InZone(zone).Local;
    }

    /// <summary>Whole months, then whole days, then the rest.</summary>
    public CypherValue Between()
    {
        if (!_hasDates)
            return InSeconds();
        var months = Months(_from, _to);
        var start = _from with { Date = _from.Date.PlusMonths(months) };
        var days = Days(start, _to);
        start = start with { Date = start.Date.PlusDays(days) };
        var (seconds, nanoseconds) = Seconds(start);
        return CypherValue.Of(CypherDuration.Of(months, days, seconds, nanoseconds));
    }

    public CypherValue InMonths() => CypherValue.Of(_hasDates ? CypherDuration.Of(Months(_from, _to), 0, 0, 0) : CypherDuration.Zero);

    public CypherValue InDays() => CypherValue.Of(_hasDates ? CypherDuration.Of(0, Days(_from, _to), 0, 0) : CypherDuration.Zero);

    public CypherValue InSeconds()
    {
        var (seconds, nanoseconds) = Seconds(_from);
        return CypherValue.Of(CypherDuration.Of(0, 0, seconds, nanoseconds));
    }

    private static bool HasDate(CypherValue value) => value.Kind is CypherValueKind.Date or CypherValueKind.LocalDateTime or CypherValueKind.DateTime;

    private static CypherLocalDateTime Local(CypherValue value, CypherDate otherDate) => new(
        HasDate(value) ? TemporalConversion.DateOf(value) : otherDate,
        value.Kind == CypherValueKind.Date ? default : TemporalConversion.TimeOf(value));

    /// <summary>The last date that whole units may reach without passing the end's time of day.</summary>
    private static CypherDate EndDate(CypherLocalDateTime from, CypherLocalDateTime to)
    {
        var order = to.Date.CompareTo(from.Date);
        if (order > 0 && to.Time.CompareTo(from.Time) < 0)
            return to.Date.PlusDays(-1);
        return order < 0 && to.Time.CompareTo(from.Time) > 0 ? to.Date.PlusDays(1) : to.Date;
    }

    private static long Days(CypherLocalDateTime from, CypherLocalDateTime to) => EndDate(from, to).EpochDay - from.Date.EpochDay;

    private static long Months(CypherLocalDateTime from, CypherLocalDateTime to)
    {
        var end = EndDate(from, to);
        return (DaysInLongMonths(end) - DaysInLongMonths(from.Date)) / 32;
    }

    /// <summary>A count in which every month has 32 days, so that whole months are multiples of it.</summary>
    private static long DaysInLongMonths(CypherDate date) => (((date.Year * 12) + date.Month) * 32) + date.Day;

    private (long Seconds, int Nanoseconds) Seconds(CypherLocalDateTime from) =>
        (EpochSecond(_to) - EpochSecond(from), _to.Time.Nanosecond - from.Time.Nanosecond);

    private long EpochSecond(CypherLocalDateTime local) =>
        _zone is { } zone ? CypherDateTime.OfLocal(local, zone).EpochSecond : local.EpochSecond;
}
