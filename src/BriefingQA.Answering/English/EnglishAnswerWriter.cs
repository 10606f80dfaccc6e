using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Answering.English;

/// <summary>Words an answer for somebody who asked in English. Names and quotations stay Chinese; a figure in 万 or 亿 is written out behind it.</summary>
internal sealed partial class EnglishAnswerWriter(EnglishLexicon lexicon)
{
    private const int MaxLength = 200;

    /// <summary>What is said where some words of the question have no Chinese: whatever the rest finds is not what was asked.</summary>
    public static Answer Decline(EnglishQuestion question) => new()
    {
        Status = AnswerStatus.NoAnswer,
        Understood = false,
        Text = $"Not understood: {string.Join(", ", question.Unknown.Distinct().Take(5))}. Use other words, or the Chinese name.",
        Interpretation = question.Chinese,
    };

    public Answer Write(Answer answer, EnglishQuestion question)
    {
        var text = InEnglish(answer.Text);
        return answer with { Text = text.Length > MaxLength ? text[..(MaxLength - 1)] + "…" : text, Interpretation = $"{question.Chinese} · {answer.Interpretation}" };
    }

    private string InEnglish(string text)
    {
        foreach (var (pattern, english) in lexicon.Answers)
            text = pattern.Replace(text, english);
        return WrittenOut(text);
    }

    /// <summary>The first large figure, written out behind its unit.</summary>
    private static string WrittenOut(string text) => LargeNumber().Replace(text, match =>
    {
        var number = decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * match.Groups["scale"].Value switch { "万亿" => 1_000_000_000_000m, "亿" => 100_000_000m, _ => 10_000m };
        return $"{match.Value} = {InWords(number)}";
    }, 1);

    private static string InWords(decimal number) => number switch
    {
        >= 1_000_000_000_000m => (number / 1_000_000_000_000m).ToString("0.####", CultureInfo.InvariantCulture) + " trillion",
        >= 1_000_000_000m => (number / 1_000_000_000m).ToString("0.####", CultureInfo.InvariantCulture) + " billion",
        >= 1_000_000m => (number / 1_000_000m).ToString("0.####", CultureInfo.InvariantCulture) + " million",
        _ => number.ToString("#,0.####", CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"(?<number>\d+(?:\.\d+)?)(?:多|余)?(?<scale>万亿|亿|万)(?:多|余)?(?:美元|元|家|个|人|吨|亩|户|件|种|项|辆|台|套|公里|立方米|斤)?(?:以上|左右)?")]
    private static partial Regex LargeNumber();
}
