using BriefingQA.Cypher.Values;
using TimeZone = BriefingQA.Cypher.Values.TimeZone;

namespace BriefingQA.Cypher.Functions;

/// <summary>How the value of one temporal type is made: of an instant, of text, of components, and of another value, truncated or not.</summary>
internal abstract class TemporalType(string name)
{
    /// <summary>The function's name. For example, <c>localdatetime</c>.</summary>
    public string Name { get; } = name;

    public abstract CypherValue OfInstant(CypherDateTime instant);

    public abstract CypherValue Parse(FunctionContext context, string text);

    /// <exception cref="CypherRuntimeException">The value lacks what the type needs.</exception>
    public abstract CypherValue Convert(FunctionContext context, CypherValue temporal);

    public abstract CypherValue Build(FunctionContext context, CypherMap components);

    public abstract CypherValue Truncate(FunctionContext context, string unit, CypherValue temporal, CypherMap? components);

    public static IReadOnlyList<TemporalType> All { get; } =
        [new DateType(), new LocalTimeType(), new TimeType(), new LocalDateTimeType(), new DateTimeType()];

    private static TimeZone DefaultZone(FunctionContext context) => context.StatementTime.TimeZone;

    private static int CurrentOffset(FunctionContext context, TimeZone zone) =>
        zone.Name is null ? zone.OffsetSeconds : TimeZones.OffsetAt(zone.Name, context.StatementTime.EpochSecond);

    private static void CheckNotEmpty(TemporalFields fields)
    {
        if (fields.IsEmpty)
            throw CypherError.Argument("At least one temporal unit must be specified.");
    }

    private static void CheckAlone(TemporalFields fields)
    {
        if (fields["datetime"] is not null && (fields["date"] is not null || fields["time"] is not null))
            throw CypherError.Argument("datetime cannot be selected together with date or time.");
    }

    private static CypherLocalDateTime BuildLocal(TemporalFields fields, CypherValue? date, CypherValue? time) => new(
        fields.Date(date is { } day ? TemporalConversion.DateOf(day) : null, fields.HasTime),
        fields.Time(time is { } clock ? TemporalConversion.TimeOf(clock) : null));

    private static CypherLocalDateTime Adjust(TemporalFields fields, string unit, CypherLocalDateTime truncated)
    {
        fields.KeepSubsecond(unit, truncated.Time);
        return new(fields.Date(truncated.Date), fields.Time(truncated.Time));
    }

    private sealed class DateType() : TemporalType("date")
    {
        public override CypherValue OfInstant(CypherDateTime instant) => CypherValue.Of(instant.Local.Date);

        public override CypherValue Parse(FunctionContext context, string text) => CypherValue.Of(TemporalParser.ParseDate(text));

        public override CypherValue Convert(FunctionContext context, CypherValue temporal) => CypherValue.Of(TemporalConversion.DateOf(temporal));

        public override CypherValue Build(FunctionContext context, CypherMap components)
        {
            var fields = new TemporalFields(components, dates: true, times: false, "timezone");
            CheckNotEmpty(fields);
            if (fields.HasOnlyTimeZone)
                return OfInstant(context.StatementTime.InZone(fields.TimeZone!.Value));
            return CypherValue.Of(fields.Date(fields["date"] is { } date ? TemporalConversion.DateOf(date) : null));
        }

        public override CypherValue Truncate(FunctionContext context, string unit, CypherValue temporal, CypherMap? components)
        {
            var truncated = TemporalTruncation.Truncate(TemporalConversion.DateOf(temporal), unit);
            return CypherValue.Of(new TemporalFields(components, dates: true, times: false).Date(truncated));
        }
    }

    private sealed class LocalTimeType() : TemporalType("localtime")
    {
        public override CypherValue OfInstant(CypherDateTime instant) => CypherValue.Of(instant.Local.Time);

        public override CypherValue Parse(FunctionContext context, string text) => CypherValue.Of(TemporalParser.ParseLocalTime(text));

        public override CypherValue Convert(FunctionContext context, CypherValue temporal) => CypherValue.Of(TemporalConversion.TimeOf(temporal));

        public override CypherValue Build(FunctionContext context, CypherMap components)
        {
            var fields = new TemporalFields(components, dates: false, times: true, "timezone");
            CheckNotEmpty(fields);
            if (fields.HasOnlyTimeZone)
                return OfInstant(context.StatementTime.InZone(fields.TimeZone!.Value));
            return CypherValue.Of(TimeOf(fields));
        }

        public override CypherValue Truncate(FunctionContext context, string unit, CypherValue temporal, CypherMap? components)
        {
            var fields = new TemporalFields(components, dates: false, times: true);
            return CypherValue.Of(TruncatedTime(fields, unit, temporal));
        }
    }

    private sealed class TimeType() : TemporalType("time")
    {
        public override CypherValue OfInstant(CypherDateTime instant) => CypherValue.Of(new CypherTime(instant.Local.Time, instant.OffsetSeconds));

        public override CypherValue Parse(FunctionContext context, string text) =>
            CypherValue.Of(TemporalParser.ParseTime(text, DefaultZone(context), zone => CurrentOffset(context, zone)));

        public override CypherValue Convert(FunctionContext context, CypherValue temporal) => CypherValue.Of(new CypherTime(
            TemporalConversion.TimeOf(temporal),
            TemporalConversion.OffsetOf(temporal) ?? CurrentOffset(context, DefaultZone(context))));

        public override CypherValue Build(FunctionContext context, CypherMap components)
        {
            var fields = new TemporalFields(components, dates: false, times: true, "timezone");
            CheckNotEmpty(fields);
            if (fields.HasOnlyTimeZone)
                return OfInstant(context.StatementTime.InZone(fields.TimeZone!.Value));
            var time = TimeOf(fields);
            var wanted = fields.TimeZone is { } zone ? CurrentOffset(context, zone) : (int?)null;
            var own = fields["time"] is { } origin ? TemporalConversion.OffsetOf(origin) : null;
            if (wanted is { } target && own is { } source)
                return CypherValue.Of(new CypherTime(time.Plus(target - source, 0), target));
            return CypherValue.Of(new CypherTime(time, wanted ?? own ?? CurrentOffset(context, DefaultZone(context))));
        }

        public override CypherValue Truncate(FunctionContext context, string unit, CypherValue temporal, CypherMap? components)
        {
            var fields = new TemporalFields(components, dates: false, times: true, "timezone");
            var offset = fields.TimeZone is { } zone ? CurrentOffset(context, zone) : TemporalConversion.OffsetOf(temporal);
            return CypherValue.Of(new CypherTime(TruncatedTime(fields, unit, temporal), offset ?? CurrentOffset(context, DefaultZone(context))));
        }
    }

    private sealed class LocalDateTimeType() : TemporalType("localdatetime")
    {
        public override CypherValue OfInstant(CypherDateTime instant) => CypherValue.Of(instant.Local);

        public override CypherValue Parse(FunctionContext context, string text) => CypherValue.Of(TemporalParser.ParseLocalDateTime(text));

        public override CypherValue Convert(FunctionContext context, CypherValue temporal) =>
            CypherValue.Of(new CypherLocalDateTime(TemporalConversion.DateOf(temporal), TemporalConversion.TimeOf(temporal)));

        public override CypherValue Build(FunctionContext context, CypherMap components)
        {
            var fields = new TemporalFields(components, dates: true, times: true, "timezone");
            CheckNotEmpty(fields);
            CheckAlone(fields);
            if (fields.HasOnlyTimeZone)
                return OfInstant(context.StatementTime.InZone(fields.TimeZone!.Value));
            return CypherValue.Of(BuildLocal(fields, fields["date"] ?? fields["datetime"], fields["time"] ?? fields["datetime"]));
        }

        public override CypherValue Truncate(FunctionContext context, string unit, CypherValue temporal, CypherMap? components)
        {
            var fields = new TemporalFields(components, dates: true, times: true);
            return CypherValue.Of(Adjust(fields, unit, TemporalTruncation.Truncate(temporal, unit)));
        }
    }

    private sealed class DateTimeType() : TemporalType("datetime")
    {
        public override CypherValue OfInstant(CypherDateTime instant) => CypherValue.Of(instant);

        public override CypherValue Parse(FunctionContext context, string text) =>
            CypherValue.Of(TemporalParser.ParseDateTime(text, DefaultZone(context)));

        public override CypherValue Convert(FunctionContext context, CypherValue temporal) => temporal.Kind == CypherValueKind.DateTime
            ? temporal
            : CypherValue.Of(CypherDateTime.OfLocal(
                new(TemporalConversion.DateOf(temporal), TemporalConversion.TimeOf(temporal)), DefaultZone(context)));

        public override CypherValue Build(FunctionContext context, CypherMap components)
        {
            var fields = new TemporalFields(components, dates: true, times: true, "timezone", "epochseconds", "epochmillis");
            CheckNotEmpty(fields);
            CheckAlone(fields);
            if (fields.HasOnlyTimeZone)
                return OfInstant(context.StatementTime.InZone(fields.TimeZone!.Value));
            var origin = Epoch(fields) ?? fields["datetime"];
            var time = fields["time"] ?? origin;
            var local = BuildLocal(fields, fields["date"] ?? origin, time);
            var own = time is { } clock ? TemporalConversion.ZoneOf(clock) : null;
            if (fields.TimeZone is { } wanted && own is { } source)
                return CypherValue.Of(CypherDateTime.OfLocal(local, source).InZone(wanted));
            return CypherValue.Of(CypherDateTime.OfLocal(local, fields.TimeZone ?? own ?? DefaultZone(context)));
        }

        public override CypherValue Truncate(FunctionContext context, string unit, CypherValue temporal, CypherMap? components)
        {
            var fields = new TemporalFields(components, dates: true, times: true, "timezone");
            var zone = fields.TimeZone ?? TemporalConversion.ZoneOf(temporal) ?? DefaultZone(context);
            return CypherValue.Of(CypherDateTime.OfLocal(Adjust(fields, unit, TemporalTruncation.Truncate(temporal, unit)), zone));
        }

        private static CypherValue? Epoch(TemporalFields fields)
        {
            var (seconds, milliseconds) = (fields["epochseconds"], fields["epochmillis"]);
            if (seconds is null && milliseconds is null)
                return null;
            if ((seconds is not null && milliseconds is not null) || fields["date"] is not null || fields["time"] is not null || fields["datetime"] is not null)
                throw CypherError.Argument("epochSeconds or epochMillis cannot be selected together with another base.");
            var given = (seconds ?? milliseconds)!.Value;
            if (given.Kind != CypherValueKind.Integer)
                throw CypherError.WrongType("an epoch", "an integer", given);
            var thousandths = seconds is null ? given.AsInteger() : 0;
            return CypherValue.Of(CypherDateTime.OfInstant(
                seconds is null ? CypherDate.FloorDivide(thousandths, 1000) : given.AsInteger(),
                (int)CypherDate.FloorModulo(thousandths, 1000) * 1_000_000,
                TimeZone.Utc));
        }
    }

    private static CypherLocalTime TimeOf(TemporalFields fields)
    {
        if (!fields.HasTime)
            throw CypherError.Argument("The hour must be specified.");
        return fields.Time(fields["time"] is { } origin ? TemporalConversion.TimeOf(origin) : null);
    }

    private static CypherLocalTime TruncatedTime(TemporalFields fields, string unit, CypherValue temporal)
    {
        var truncated = TemporalTruncation.Truncate(TemporalConversion.TimeOf(temporal), unit);
        fields.KeepSubsecond(unit, truncated);
        return fields.Time(truncated);
    }
}
