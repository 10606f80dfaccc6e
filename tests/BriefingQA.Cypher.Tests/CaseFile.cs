namespace BriefingQA.Cypher.Tests;

/// <summary>Reads test data: one case a line, its parts separated by <c>⇶</c>; a line that starts with <c>#</c> is a comment.</summary>
internal static class CaseFile
{
    /// <param name="path">Below the folder of the test assembly. For example, <c>Parsing/Cases/errors.txt</c>.</param>
    public static IEnumerable<string[]> Read(string path) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, path))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('⇶', StringSplitOptions.TrimEntries));

    public static TheoryData<string, string> Pairs(string path) => [.. Read(path).Select(parts => (parts[0], parts[1]))];
}
