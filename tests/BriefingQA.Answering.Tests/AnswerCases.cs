
namespace BriefingQA.Answering.Tests;

/// <summary>Reads the files of <c>Cases/</c>; how a line is written stands at their head.</summary>
public static class AnswerCases
{
    public static IEnumerable<TheoryDataRow<string, string>> Of(string file) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", file))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split(" => ")
        select new TheoryDataRow<string, string>(parts[0], parts[1].Trim());

    /// <summary>The form in which an answer and what it must hold are compared.</summary>
    public static string Plain(string text) =>
        string.Concat(BriefingQA.Answering.Questions.WordForms.HalfWidth(text).Where(character => !char.IsWhiteSpace(character) && !"“”《》\"".Contains(character)));
}
