namespace BriefingQA.Graph.Tests.Conformance;

/// <summary>Cases as lines of a file: <c>input ⇶ expected</c>. Empty lines and those that begin with <c>#</c> are for the reader.</summary>
internal static class CaseFile
{
    public static IEnumerable<TheoryDataRow<string>> Lines(string name) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name))
        where line.Length > 0 && !line.StartsWith('#')
        select new TheoryDataRow<string>(line);

    public static IEnumerable<TheoryDataRow<string, string>> Pairs(string name) =>
        from line in Lines(name)
        let parts = line.Data.Split(" ⇶ ")
        select new TheoryDataRow<string, string>(parts[0], parts[1]);
}
