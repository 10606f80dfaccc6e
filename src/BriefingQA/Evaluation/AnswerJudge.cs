using System.Text.RegularExpressions;
using BriefingQA.Answering;

namespace BriefingQA.Evaluation;

/// <summary>
/// Whether an answer is right: it holds every string that it must, each as a whole number where it is one, and none that it
/// must not; to a yes-or-no question it also begins the right way; to one that the briefings do not answer it declines.
/// </summary>
internal static partial class AnswerJudge
{
    private static readonly string[] Yes = ["是", "对", "有", "已", "的确", "确实", "超过", "达到", "正确"];
    private static readonly string[] No = ["不", "否", "没", "未", "并非", "并不", "错"];

    /// <returns>Null where the question says nothing of its answer.</returns>
    public static bool? Judge(EvaluationQuestion question, Answer answer)
    {
        if (question.Kind == EvaluationQuestion.Unanswerable)
            return answer.Status != AnswerStatus.Answered;
        if (question.MustContain is not { } wanted)
            return null;

        var text = Normalize(answer.Text);
        return answer.Status == AnswerStatus.Answered
            && wanted.All(want => Forms(question, want).Any(form => Holds(text, form)))
            && !(question.MustNotContain ?? []).Any(unwanted => Holds(text, unwanted))
            && Begins(text, question.Polarity);
    }

    private static IEnumerable<string> Forms(EvaluationQuestion question, string want) =>
        question.Equivalents?.TryGetValue(want, out var others) == true ? [want, .. others] : [want];

    private static bool Begins(string text, string? polarity) => polarity switch
    {
        "yes" => Yes.Any(word => text.StartsWith(word, StringComparison.Ordinal)),
        "no" => No.Any(word => text.StartsWith(word, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>A number is not found inside a longer one: 6家 is not in 16家.</summary>
    private static bool Holds(string text, string want)
    {
        want = Normalize(want);
        for (var at = text.IndexOf(want, StringComparison.Ordinal); at >= 0; at = text.IndexOf(want, at + 1, StringComparison.Ordinal))
        {
            var before = at > 0 ? text[at - 1] : ' ';
            var after = text.AsSpan(at + want.Length);
            var startsInside = char.IsAsciiDigit(want[0]) && (char.IsAsciiDigit(before) || before == '.');
            var endsInside = char.IsAsciiDigit(want[^1]) && after is [>= '0' and <= '9', ..] or ['.', >= '0' and <= '9', ..];
            if (!startsInside && !endsInside)
                return true;
        }

        return false;
    }

    /// <summary>Without white space, quotation marks and thousands separators, full-width forms made plain, counting words as one.</summary>
    private static string Normalize(string text)
    {
        var plain = Marks().Replace(string.Concat(text.Select(HalfWidth)), "");
        return CountingWord().Replace(ThousandsSeparator().Replace(plain, ""), "个");
    }

    /// <summary>Full-width forms of ASCII. Unicode's own normal forms are not there without the platform's culture data.</summary>
    private static char HalfWidth(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;

    [GeneratedRegex("""[\s“”"'‘’「」《》〈〉*`_]""")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex ThousandsSeparator();

    [GeneratedRegex(@"(?<=\d)[家项种位名]")]
    private static partial Regex CountingWord();
}
