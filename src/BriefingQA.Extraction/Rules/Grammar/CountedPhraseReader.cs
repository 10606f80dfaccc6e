using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads the noun phrase behind a counted figure.</summary>
internal sealed class CountedPhraseReader(PredicateLexicon lexicon)
{
    private const int LongestNoun = 40;

    private readonly VerbPhrases _verbs = new(lexicon);

    /// <summary>6957套（间）: of a second unit in brackets, both brackets included.</summary>
    private const int LongestUnit = 4;

    /// <param name="start">Behind the figure.</param>
    /// <param name="limit">Where the next figure's own words begin, or the clause ends.</param>
    /// <param name="areActing">Something is said of the things: 8个县|建成…, as against 建成8个….</param>
    public CountedPhrase Read(Sentence sentence, int start, int limit, bool areActing)
    {
        string text = sentence.Text;
        limit = Math.Min(limit, start + LongestNoun);
        while (start < limit && text[start] is ' ' or '的')
            start++;
        if (start < limit && text[start] == '（' && text.IndexOf('）', start, limit - start) is > 0 and var close && close - start <= LongestUnit)
            start = close + 1;
        if (start >= limit || _verbs.IsVerb(sentence, start))
            return CountedPhrase.None;

        bool opensWithVerb = OpensWithVerb(sentence, start);
        for (int at = start; at < limit; at++)
        {
            if (sentence.IsBoundary(at) && at > start && (_verbs.OpenAt(sentence, at, limit, areActing) || sentence.PeriodStartingAt(at) is not null))
                return Divided(sentence, start, at, limit);
            if (text[at] == '“' && ClosesWithQuote(sentence, start, at, limit))
                return new CountedPhrase(text[start..at].Trim(), null, at);
            switch (text[at])
            {
                case '等' when at > start && sentence.IsBoundary(at):
                case '、' or '”' or '）' or '(' or '；' or '—' when at > start && !HasOpening(text, start, at):
                case '的' when at > start && !opensWithVerb:
                    return new CountedPhrase(text[start..at].Trim(), null, at);
                case '、' or '”' or '）':
                    if (at == start)
                        return CountedPhrase.None;
                    break;
                case '的':
                    (start, opensWithVerb) = (at + 1 < limit ? at + 1 : start, false);
                    break;
            }
        }

        if (areActing && _verbs.First(sentence, start, limit) is > 0 and var verb)
            return Divided(sentence, start, verb, limit);
        limit = WithoutConjunction(sentence, start, limit);
        return new CountedPhrase(WithoutPlace(text[start..limit].Trim()), null, limit);
    }

    /// <summary>高职院校升格|为…: the verbs before go with what is said of the things.</summary>
    private CountedPhrase Divided(Sentence sentence, int start, int at, int limit)
    {
        int end = at;
        while (sentence.TokenEndingAt(end) is { } word && (word is { Tag: "v", Text.Length: > 1 } || word.Text == "了") && word.Start > start && !lexicon.Nominal.Contains(word.Text))
            end = word.Start;
        return new CountedPhrase(sentence.Text[start..end].Trim(), Tail(sentence.Text, end, limit), end);
    }

    /// <summary>456个事项|“全区通办”: what is done with the things, in quotes.</summary>
    private static bool ClosesWithQuote(Sentence sentence, int start, int quote, int limit) =>
        quote > start && sentence.Text[limit - 1] == '”' && sentence.Text.IndexOf('”', quote) == limit - 1 && sentence.TokenEndingAt(quote) is { Tag: "n", Text.Length: > 1 };

    /// <summary>165个黑臭水体|中，…: what is among the things is said of next.</summary>
    private static string WithoutPlace(string noun) => noun.EndsWith("里面", StringComparison.Ordinal) || noun.EndsWith("当中", StringComparison.Ordinal) ? noun[..^2] : noun.Length > 2 && noun[^1] is '中' or '里' ? noun[..^1] : noun;

    private static int WithoutConjunction(Sentence sentence, int start, int end)
    {
        while (end > start && (sentence.Text[end - 1] is ' ' or '、' || sentence.TokenEndingAt(end) is { Tag: "c" } word && word.Start > start))
            end--;
        return end;
    }

    private static bool OpensWithVerb(Sentence sentence, int start) =>
        sentence.TokensWithin(start, sentence.Text.Length).Select(token => token.Tag).FirstOrDefault() is ['v' or 'a' or 'p' or 'd', ..] and not "vn" and not "an";

    private static bool HasOpening(string text, int start, int at) => text.AsSpan(start, at - start).LastIndexOfAny("“（(《") > text.AsSpan(start, at - start).LastIndexOfAny("”）)》");

    private static string? Tail(string text, int start, int limit)
    {
        string tail = text[start..limit].Trim(' ', '的', '、');
        return tail.Length > 1 ? tail : null;
    }
}
