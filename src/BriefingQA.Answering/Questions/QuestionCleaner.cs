using System.Globalization;
using System.Text;

namespace BriefingQA.Answering.Questions;

/// <summary>Takes out of a question what is no part of it: characters that cannot be seen, pictures, stray signs, and the sounds of somebody thinking; and writes it in simplified characters.</summary>
internal sealed class QuestionCleaner(CharacterTables tables)
{
    private const string Stray = "*#@^|\\_=<>~…·•`";

    private const string Hesitation = "呃嗯啊哦噢欸";

    public string Clean(string question)
    {
        var clean = new StringBuilder(question.Length);
        for (var i = 0; i < question.Length; i++)
        {
            var character = question[i];
            if (char.IsSurrogate(character) || Hesitation.Contains(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.OtherSymbol or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                continue;
            if (Stray.Contains(character) && !(IsInWord(question, i - 1) && IsInWord(question, i + 1)))
                continue;
            clean.Append(character);
        }

        var text = tables.Simplified(clean.ToString());
        return string.IsNullOrWhiteSpace(text) ? question : text;
    }

    /// <summary>Whether a sign stands between letters or digits of a name: A_1.</summary>
    private static bool IsInWord(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}
