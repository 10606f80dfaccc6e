using System.Runtime.CompilerServices;

namespace BriefingQA.Language.Tests;

/// <summary>Reads files of cases: one a line, <c>given ⇒ expected</c>; lines that begin with # are comments.</summary>
internal static class CaseFile
{
    public static IEnumerable<TheoryDataRow<string, string>> Read(string name, [CallerFilePath] string caller = "") =>
        File.ReadLines(PathOf(name, caller))
            .Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#')
            .Select(line => line.Split('⇒', 2, StringSplitOptions.TrimEntries) is [var given, var expected]
                ? new TheoryDataRow<string, string>(given, expected)
                : throw new InvalidDataException($"{name}: a case is 'given ⇒ expected', this one is not: {line}"));

    /// <summary>The file beside the test assembly, in the folder that the calling test's source stands in.</summary>
    public static string PathOf(string name, [CallerFilePath] string caller = "") =>
        Path.Combine(AppContext.BaseDirectory, Path.GetFileName(Path.GetDirectoryName(caller)!), "Cases", name);
}
