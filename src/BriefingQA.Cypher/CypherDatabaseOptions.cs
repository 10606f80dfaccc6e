namespace BriefingQA.Cypher;

/// <summary>The bounds within which statements run.</summary>
public sealed record CypherDatabaseOptions
{
    /// <summary>How long one statement may run; null for as long as it takes. The default value is 30 seconds.</summary>
    public TimeSpan? TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many rows one statement may return; null for any number. The default value is 1,000,000.</summary>
    public int? RowLimit { get; init; } = 1_000_000;

    /// <summary>About how many bytes one statement may hold in rows, groups and results; null for any number. The default value is 1 GiB.</summary>
    public long? MemoryLimit { get; init; } = 1L << 30;

    /// <summary>How many plans are kept for texts that come again. The default value is 1,000.</summary>
    public int PlanCacheSize { get; init; } = 1000;

    /// <summary>The clock of the functions of time and of the time limit.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
