namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Cuts a sentence into clauses at ， ； ： 。 ！ ？, but not inside brackets, titles or short quotations; but inside those that state figures.</summary>
internal static class ClauseSplitter
{
    private const int LongestQuotation = 60;

    public static IReadOnlyList<Clause> Split(string text)
    {
        List<Clause> clauses = [];
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (ClosingOf(text[at]) is { } closing)
            {
                int close = text.IndexOf(closing, at + 1, Math.Min(LongestQuotation, text.Length - at - 1));
                if (close > 0 && !(closing == '”' && text.AsSpan(at, close - at).ContainsAny('，', '。', '；') && text.AsSpan(at, close - at).ContainsAnyInRange('0', '9')))
                    at = close;
            }
            else if (IsDelimiter(text, at))
            {
                if (at > start)
                    clauses.Add(new Clause(start, at, text[at]));
                start = at + 1;
            }
        }

        if (start < text.Length)
            clauses.Add(new Clause(start, text.Length, '\0'));
        return clauses;
    }

    private static char? ClosingOf(char open) => open switch
    {
        '《' => '》',
        '（' => '）',
        '(' => ')',
        '“' => '”',
        _ => null,
    };

    private static bool IsDelimiter(string text, int at) => text[at] switch
    {
        '，' or '；' or '：' or '。' or '！' or '？' or ';' or '!' or '?' or '\n' => true,
        ',' or ':' => !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])),
        _ => false,
    };
}
