using System.Globalization;

namespace BriefingQA.Cypher.Execution;

/// <summary>
/// Ends a run at its time limit, its memory limit or when it is cancelled. Every loop of every operator calls
/// <see cref="Step"/>; whatever holds rows back says so by <see cref="Hold"/>.
/// </summary>
internal sealed class ExecutionGuard(TimeProvider clock, TimeSpan? timeLimit, long? memoryLimit, CancellationToken cancellation)
{
    // A clock read costs about as much as 30 steps, and a step takes well under a microsecond.
    private const int StepsPerCheck = 1024;

    private readonly long _start = clock.GetTimestamp();
    private int _steps = StepsPerCheck;
    private long _checkedSteps;
    private long _held;

    /// <summary>How many steps the run has taken.</summary>
    public long Steps => _checkedSteps + StepsPerCheck - _steps;

    /// <exception cref="CypherRuntimeException">The time limit has passed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Step()
    {
        if (--_steps <= 0)
            Check();
    }

    /// <param name="bytes">About how much more the run keeps in memory until it ends; negative when it lets go of some.</param>
    /// <exception cref="CypherRuntimeException">The run holds more than the memory limit.</exception>
    public void Hold(long bytes)
    {
        _held += bytes;
        if (_held > memoryLimit)
        {
            throw new CypherRuntimeException(
                string.Create(CultureInfo.InvariantCulture, $"The query was stopped: it needs more than {memoryLimit} bytes of memory."),
                "ResourceExhausted", "MemoryLimit");
        }
    }

    private void Check()
    {
        _checkedSteps += StepsPerCheck - _steps;
        _steps = StepsPerCheck;
        cancellation.ThrowIfCancellationRequested();
        if (timeLimit is { } limit && clock.GetElapsedTime(_start) > limit)
        {
            throw new CypherRuntimeException(
                string.Create(CultureInfo.InvariantCulture, $"The query was stopped: it ran longer than {limit.TotalSeconds:0.###} seconds."),
                "ResourceExhausted", "TimeLimit");
        }
    }
}
