
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

    /// <param name="expected">The parts an answer must hold, or a minus sign where there must be none.</param>
    public static void Verify(Answer answer, string expected)
    {
        if (expected == "-")
        {
            Assert.NotEqual(AnswerStatus.Answered, answer.Status);
            return;
        }

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.True(answer.Text.Length is > 0 and <= 200, answer.Text);
        var text = Plain(answer.Text);
        foreach (var part in expected.Split(';').Select(Plain))
            if (part.StartsWith('!'))
                Assert.DoesNotContain(part[1..], text, StringComparison.Ordinal);
            else
                Assert.Contains(part, text, StringComparison.Ordinal);
    }
}
