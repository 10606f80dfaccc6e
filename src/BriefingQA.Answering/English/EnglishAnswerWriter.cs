using System.Text.RegularExpressions;

namespace BriefingQA.Answering.English;

/// <summary>Words an answer for somebody who asked in English. Names and quotations stay Chinese; a figure is written out behind the briefing's own words.</summary>
internal sealed class EnglishAnswerWriter
{
    private const int MaxLength = 200, LongestPhrase = 25, MostUnknown = 5;

    private const string Percent = "%";

    private static readonly char[] Ends = [' ', '，', '；', '、', '。', ',', ';', ')'];

    private readonly EnglishLexicon _lexicon;
    private readonly Regex _figure;

    public EnglishAnswerWriter(EnglishLexicon lexicon)
    {
        _lexicon = lexicon;
        static string Alternatives(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
        var bound = Alternatives(lexicon.Bounds.Keys);
        _figure = new Regex($@"(?<before>{bound})?(?<![\d.])(?<number>\d+(?:\.\d+)?)(?<inside>多|余)?(?<scale>万亿|亿|万)?(?<inside>多|余)?(?<unit>{Alternatives(lexicon.Units.Keys)})?(?:\p{{IsCJKUnifiedIdeographs}}{{0,2}}?)(?<after>{bound})?(?=$|[ ，；。、（(;,\n])",
            RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>What is said where some words of the question have no Chinese: whatever the rest finds is not what was asked.</summary>
    public static Answer Decline(EnglishQuestion question) => new()
    {
        Status = AnswerStatus.NoAnswer,
        Understood = false,
        Text = $"Not understood: {string.Join(", ", question.Unknown.Take(MostUnknown))}. Use other words, or the Chinese name.",
        Interpretation = question.Chinese,
    };

    public Answer Write(Answer answer, EnglishQuestion question)
    {
        var text = answer.Text;
        foreach (var (pattern, english) in _lexicon.Answers)
            text = pattern.Replace(text, english);
        return answer with { Text = Shortened(WrittenOut(text, answer.Citations)), Interpretation = $"{question.Chinese} · {answer.Interpretation}" };
    }

    /// <summary>The figures outside of brackets, each written out; quotations stay as they are.</summary>
    private string WrittenOut(string text, IReadOnlyList<Citation> citations)
    {
        var outside = Outside(text);
        return _figure.Replace(text, match =>
        {
            if (!outside[match.Index] || IsQuoted(text, match.Index, citations))
                return match.Value;
            var bound = new[] { "before", "inside", "after" }.Select(name => match.Groups[name].Value).Select(word => _lexicon.Bounds.GetValueOrDefault(word)).FirstOrDefault(word => word is not null);
            var unit = _lexicon.Units.GetValueOrDefault(match.Groups["unit"].Value);
            if (bound is null && unit is null or Percent && match.Groups["scale"].Length == 0)
                return match.Value;
            return $"{match.Value} = {(bound is null ? "" : bound + " ")}{EnglishNumbers.InEnglish(match.Groups["number"].Value, match.Groups["scale"].Value)}{(unit is null or Percent ? unit : " " + unit)}";
        });
    }

    /// <summary>Which characters stand outside of brackets.</summary>
    private static bool[] Outside(string text)
    {
        var outside = new bool[text.Length];
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '（' or '“' or '《' ? 1 : 0;
            outside[i] = depth == 0;
            depth -= text[i] is ')' or '）' or '”' or '》' && depth > 0 ? 1 : 0;
        }

        return outside;
    }

    /// <summary>Whether the stretch of text around a place begins as a sentence that is cited; a few words may do so by chance.</summary>
    private static bool IsQuoted(string text, int at, IReadOnlyList<Citation> citations)
    {
        var start = text.LastIndexOfAny([';', '\n', '(', ')'], at) + 1;
        var end = text.IndexOfAny([';', '\n', '('], at) is >= 0 and var next ? next : text.Length;
        return end - start > LongestPhrase && citations.Any(citation => citation.Text.Contains(text[start..(start + LongestPhrase)].Trim(), StringComparison.Ordinal));
    }

    private static string Shortened(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var end = text.LastIndexOfAny(Ends, MaxLength - 2);
        while (end > MaxLength / 2 && text[end] is ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            end = text.LastIndexOfAny(Ends, end - 1);
        return text[..(end > MaxLength / 2 ? end : MaxLength - 1)].TrimEnd(Ends) + "…";
    }
}
