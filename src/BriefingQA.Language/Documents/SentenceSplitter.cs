using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Cuts a paragraph into sentences at 。！？. A quotation or bracket of moderate length stays whole, and so does a
/// quotation with the words that say whose it is; 。 inside a longer one, or one that never closes, ends a sentence.
/// </summary>
internal sealed class SentenceSplitter(Vocabulary<string> speechVerbs)
{
    /// <summary>A quotation of several sentences longer than this is cut.</summary>
    private const int LongestWhole = 200;

    /// <summary>Text without an end mark is cut behind this many characters, at a clause's end where there is one.</summary>
    private const int LongestSentence = 1500;

    /// <summary>“…。”某某表示。 Behind a quotation its source is looked for this far.</summary>
    private const int LongestSource = 40;

    public List<(int Start, int End)> Split(string text)
    {
        var closings = MatchBrackets(text);
        var sentences = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (at - start >= LongestSentence)
            {
                var cut = CutBefore(text, start, at);
                sentences.Add((start, cut));
                start = cut;
            }

            if (closings[at] > 0 && closings[at] - at <= LongestWhole)
            {
                var opening = at;
                at = closings[at];
                if (!(Characters.IsSentenceEnd(text[at - 1]) && text[at] is '”' or '’' or '」' or '』' && BeginsSentence(text, start, opening)) || NamesItsSource(text, at + 1))
                    continue;
            }
            else if (!EndsHere(text, at))
            {
                continue;
            }

            while (at + 1 < text.Length && (Characters.IsSentenceEnd(text[at + 1]) || Characters.IsClosing(text[at + 1]) || text[at + 1] == ' '))
                at++;
            sentences.Add((start, at + 1));
            start = at + 1;
        }

        if (start < text.Length)
            sentences.Add((start, text.Length));
        return sentences;
    }

    private static int CutBefore(string text, int start, int end)
    {
        for (var at = end; at > start + LongestSentence / 2; at--)
        {
            if (Characters.IsClauseEnd(text[at - 1]))
                return at;
        }

        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static bool EndsHere(string text, int at) => Characters.IsSentenceEnd(text[at]) && !(text[at] is '?' or '!' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]));

    private static bool BeginsSentence(string text, int start, int opening) => opening == start || text[opening - 1] is '：' or ':' or '，' or ' ';

    private bool NamesItsSource(string text, int from)
    {
        for (var at = from; at < text.Length && at - from < LongestSource; at++)
        {
            if (Characters.IsClauseEnd(text[at]))
                return at > from + 1 && speechVerbs.MatchLengthBefore(text, at) > 0;
            if (!Characters.IsHan(text[at]) && !Characters.IsDigit(text[at]) && text[at] != '、')
                return false;
        }

        return false;
    }

    /// <summary>For each opening mark the offset of its closing one, where there is one.</summary>
    private static int[] MatchBrackets(string text)
    {
        var closings = new int[text.Length];
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Characters.IsOpening(text[at]))
            {
                open.Push(at);
            }
            else if (Characters.IsClosing(text[at]) && open.Count > 0)
            {
                if (Characters.Closing(text[open.Peek()]) == text[at])
                    closings[open.Pop()] = at;
                else
                    open.Clear();
            }
        }

        return closings;
    }
}
