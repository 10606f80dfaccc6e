using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>What functions know beyond their arguments: the clock, chance, and the parameters of one statement's run.</summary>
/// <param name="clock">For the functions that ask for the real time.</param>
/// <param name="transactionStart">What <c>datetime.transaction()</c> gives, in UTC.</param>
/// <param name="zone">The time zone of the statement: of <c>datetime()</c>, and of times given without one.</param>
internal sealed class FunctionContext(TimeProvider clock, DateTimeOffset transactionStart, Random random, TimeZoneInfo? zone = null)
{
    public FunctionContext(TimeProvider clock)
        : this(clock, clock.GetUtcNow(), Random.Shared)
    {
    }

    public Random Random => random;

    /// <summary>How many bytes a result may take; null for any number.</summary>
    public long? MemoryLimit { get; init; }

    public CypherDateTime TransactionTime { get; } = InZone(transactionStart, zone);

    /// <summary>One moment for the whole statement: what <c>datetime()</c> and <c>datetime.statement()</c> give.</summary>
    public CypherDateTime StatementTime { get; } = InZone(clock.GetUtcNow(), zone);

    public CypherDateTime RealTime => InZone(clock.GetUtcNow(), zone);

    private static CypherDateTime InZone(DateTimeOffset time, TimeZoneInfo? zone)
    {
        var nanosecond = (int)(time.Ticks % TimeSpan.TicksPerSecond) * 100;
        return CypherDateTime.OfInstant(time.ToUnixTimeSeconds(), nanosecond, zone is null ? Values.TimeZone.Utc : TimeZones.Parse(zone.Id));
    }
}
