namespace BriefingQA.Extraction.Tests;

/// <summary>Reads the files of <c>Cases/</c>: one case a line, <c>#</c> begins a comment line, ⇒ parts a text from what is read from it.</summary>
internal static class CaseFile
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases(string name) => Lines(name)
        .Select(line => line.Split('⇒'))
        .Select(parts => new TheoryDataRow<string, string>(parts[0].Trim(), parts[1].Trim()));

    public static IEnumerable<string> Lines(string name) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name))
        .Where(line => line.Length > 0 && line[0] != '#');
}
