namespace BriefingQA.Language.Documents;

/// <summary>Classes of characters that the reading of layout and sentences rests on.</summary>
internal static class Characters
{
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    public static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || c is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>White space, and marks that show as nothing.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    /// <summary>Half-width columns the character takes in print.</summary>
    public static int Width(char c) => c < '\u2E80' && c is not ('“' or '”' or '‘' or '’' or '—' or '…' or '·') ? 1 : 2;

    public static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '!' or '?';

    /// <summary>Marks with which a whole line of running text may end.</summary>
    public static bool EndsLine(char c) => IsSentenceEnd(c) || c is '；' or ';' or '：' or ':' or '”' or '’' or '」' or '』' or '）' or ')' or '…' or '】' or '．';

    public static bool IsClauseEnd(char c) => IsSentenceEnd(c) || c is '，' or ',' or '；' or ';' or '：' or ':';

    public static bool IsOpening(char c) => c is '“' or '‘' or '「' or '『' or '《' or '〈' or '（' or '(' or '【' or '[' or '〔';

    /// <summary>The closing mark of an opening one.</summary>
    public static char Closing(char opening) => opening switch
    {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '〈' => '〉',
        '（' => '）',
        '(' => ')',
        '【' => '】',
        '[' => ']',
        '〔' => '〕',
        _ => '\0',
    };

    public static bool IsClosing(char c) => c is '”' or '’' or '」' or '』' or '》' or '〉' or '）' or ')' or '】' or ']' or '〕';

    public static bool IsPunctuation(char c) => char.IsPunctuation(c) || c is '＋' or '￥';
}
