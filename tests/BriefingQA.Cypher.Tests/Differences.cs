namespace BriefingQA.Cypher.Tests;

internal static class Differences
{
    /// <summary>Fails with the whole of every text, not with the first characters of some.</summary>
    public static void AssertNone(IEnumerable<string?> differences)
    {
        var found = differences.OfType<string>().ToList();
        Assert.True(found.Count == 0, $"{found.Count} differences:\n{string.Join("\n\n", found)}");
    }
}
