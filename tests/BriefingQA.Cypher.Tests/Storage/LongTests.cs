namespace BriefingQA.Cypher.Tests.Storage;

/// <summary>Whether the tests that can do more are to do it: the environment variable <c>BRIEFINGQA_LONG_TESTS</c> is 1.</summary>
internal static class LongTests
{
    public static bool AreOn => Environment.GetEnvironmentVariable("BRIEFINGQA_LONG_TESTS") == "1";
}
