namespace BriefingQA.Cypher.Values;

/// <summary>The errors of dates, times and durations.</summary>
internal static class TemporalError
{
    public static void CheckRange(string component, long value, long min, long max)
    {
        if (value < min || value > max)
            throw Invalid($"Invalid value for {component} (valid values {min} - {max}): {value}.");
    }

    public static CypherRuntimeException Invalid(string message) => new(message, "ArgumentError", "InvalidArgumentValue");

    public static CypherRuntimeException Unreadable(string type, string text) =>
        new($"The text cannot be parsed to a {type}: '{text}'.", "ArgumentError", "InvalidArgumentValue");
}
