using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>
/// The map of components that a date or time is made from. Components override those of a base: a value under <c>date</c>,
/// <c>time</c> or <c>datetime</c>, or an instant under <c>epochSeconds</c> or <c>epochMillis</c>. Without a base the
/// larger components must be given before the smaller. Names are read in any case; an entry that is null is not there.
/// </summary>
internal sealed class TemporalFields
{
    private static readonly string[] DateNames = ["year", "quarter", "month", "week", "day", "dayofquarter", "dayofweek", "ordinalday"];
    private static readonly string[] TimeNames = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    private readonly Dictionary<string, CypherValue> _fields = new(StringComparer.Ordinal);

    /// <param name="map">Null for no components.</param>
    /// <param name="allowed">What else than the components of dates and times may be given, in lower case.</param>
    /// <exception cref="CypherRuntimeException">A component that the type does not have. The members below throw it for components that do not fit each other.</exception>
    public TemporalFields(CypherMap? map, bool dates, bool times, params ReadOnlySpan<string> allowed)
    {
        foreach (var (name, value) in map ?? CypherMap.Empty)
        {
            var key = name.ToLowerInvariant();
            if (!(dates && (key == "date" || DateNames.Contains(key))) && !(times && (key == "time" || TimeNames.Contains(key)))
                && !(dates && times && key == "datetime") && !allowed.Contains(key))
                throw CypherError.Type($"There is no component {name} in this type.");
            if (!value.IsNull)
                _fields.Add(key, value);
        }
    }

    public bool IsEmpty => _fields.Count == 0;

    public bool HasOnlyTimeZone => _fields.Count == 1 && _fields.ContainsKey("timezone");

    public bool HasDate => _fields.Keys.Any(key => key is "date" or "datetime" || DateNames.Contains(key));

    public bool HasTime => _fields.Keys.Any(key => key is "time" or "datetime" || TimeNames.Contains(key));

    /// <summary>The value under <c>date</c>, <c>time</c>, <c>datetime</c>, or any other name.</summary>
    public CypherValue? this[string name] => _fields.TryGetValue(name, out var value) ? value : default(CypherValue?);

    public Values.TimeZone? TimeZone => this["timezone"] switch
    {
        null => null,
        { Kind: CypherValueKind.String } name => TimeZones.Parse(name.AsString()),
        { } other => throw CypherError.WrongType("a time zone", "a string", other),
    };

    /// <param name="origin">The base, or null where there is none.</param>
    /// <param name="needsDay">Whether a date without its smallest component is an error rather than its first day: so where a time follows.</param>
    public CypherDate Date(CypherDate? origin, bool needsDay = false)
    {
        if (origin is null && Integer("year") is null)
            throw CypherError.Argument("The year must be specified.");
        var calendar = Group("month", "day");
        var week = Group("week", "dayofweek");
        var quarter = Group("quarter", "dayofquarter");
        var ordinal = Group("ordinalday", "ordinalday");
        if (new[] { calendar, week, quarter, ordinal }.Count(given => given) > 1)
            throw CypherError.Type("The components are of different kinds of date: calendar, week, quarter, ordinal.");

        if (week)
        {
            var weekYear = Integer("year") ?? origin!.Value.WeekYear;
            var lastWeek = CypherDate.Of(weekYear, 12, 28).Week;
            return CypherDate.OfWeek(
                weekYear,
                Larger("week", origin is { } day ? Math.Min(day.Week, lastWeek) : null),
                Smaller("dayofweek", origin?.DayOfWeek, needsDay));
        }

        var year = Integer("year") ?? origin!.Value.Year;
        if (quarter)
        {
            var quarterOfYear = Larger("quarter", origin?.Quarter);
            TemporalError.CheckRange("QuarterOfYear", quarterOfYear, 1, 4);
            return Integer("dayofquarter") is null && origin is { } from
                ? from.PlusMonths((12 * (year - from.Year)) + (3 * (quarterOfYear - from.Quarter)))
                : CypherDate.OfQuarter(year, quarterOfYear, Smaller("dayofquarter", null, needsDay));
        }

        if (ordinal)
            return CypherDate.OfOrdinal(year, Integer("ordinalday")!.Value);
        var month = Integer("month") ?? origin?.Month;
        if (month is null && (needsDay || Integer("day") is not null))
            throw CypherError.Argument("The month must be specified.");
        if (Integer("day") is null && origin is { } other)
            return new CypherDate(CypherDate.Of(year, month!.Value, 1).EpochDay - 1 + Math.Min(other.Day, CypherDate.LengthOfMonth(year, (int)month.Value)));
        return CypherDate.Of(year, month ?? 1, Smaller("day", null, needsDay));
    }

    /// <param name="origin">The base, or null where there is none: then the hour must be given, or it is midnight if nothing is.</param>
    public CypherLocalTime Time(CypherLocalTime? origin)
    {
        var subsecond = Subsecond();
        if (origin is { } time)
        {
            return CypherLocalTime.Of(
                Integer("hour") ?? time.Hour,
                Integer("minute") ?? time.Minute,
                Integer("second") ?? time.Second,
                subsecond ?? time.Nanosecond);
        }

        CheckOrder(("hour", Integer("hour")), ("minute", Integer("minute")), ("second", Integer("second")), ("fraction of a second", subsecond));
        return CypherLocalTime.Of(Integer("hour") ?? 0, Integer("minute") ?? 0, Integer("second") ?? 0, subsecond ?? 0);
    }

    /// <summary>Keeps what a truncated time still has of the second when smaller parts of it are given.</summary>
    public void KeepSubsecond(string unit, CypherLocalTime truncated)
    {
        if (unit == "millisecond" && (_fields.ContainsKey("microsecond") || _fields.ContainsKey("nanosecond")))
            _fields.TryAdd("millisecond", truncated.Nanosecond / 1_000_000);
        else if (unit == "microsecond" && _fields.ContainsKey("nanosecond"))
            _fields.TryAdd("microsecond", truncated.Nanosecond / 1000);
        if (unit == "millisecond" && _fields.ContainsKey("nanosecond"))
            _fields.TryAdd("microsecond", 0);
    }

    private static void CheckOrder(params ReadOnlySpan<(string Name, long? Value)> components)
    {
        for (var i = 1; i < components.Length; i++)
        {
            if (components[i].Value is not null && components[i - 1].Value is null)
                throw CypherError.Argument($"The {components[i].Name} cannot be specified without the {components[i - 1].Name}.");
        }
    }

    private bool Group(string larger, string smaller) => _fields.ContainsKey(larger) || _fields.ContainsKey(smaller);

    private long Larger(string name, long? origin) => Integer(name) ?? origin ?? throw CypherError.Argument($"The {name} must be specified.");

    private long Smaller(string name, long? origin, bool needed) =>
        Integer(name) ?? origin ?? (needed ? throw CypherError.Argument($"The {name} must be specified.") : 1);

    private long? Subsecond()
    {
        var (millisecond, microsecond, nanosecond) = (Integer("millisecond"), Integer("microsecond"), Integer("nanosecond"));
        if (millisecond is null && microsecond is null && nanosecond is null)
            return null;
        if (millisecond is { } milli)
            TemporalError.CheckRange("Millisecond", milli, 0, 999);
        if (microsecond is { } micro)
            TemporalError.CheckRange("Microsecond", micro, 0, millisecond is null ? 999_999 : 999);
        if (nanosecond is { } nano)
            TemporalError.CheckRange("Nanosecond", nano, 0, microsecond is not null ? 999 : millisecond is not null ? 999_999 : 999_999_999);
        return ((millisecond ?? 0) * 1_000_000) + ((microsecond ?? 0) * 1000) + (nanosecond ?? 0);
    }

    private long? Integer(string name) => this[name] switch
    {
        null => null,
        { Kind: CypherValueKind.Integer } value => value.AsInteger(),
        { } other => throw CypherError.WrongType(name, "an integer", other),
    };
}
