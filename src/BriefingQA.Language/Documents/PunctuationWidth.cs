using System.Buffers;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Writes the half-width marks of Chinese text as the full-width ones they stand for: web pages and scanners often lose them.
/// One character stays one character, so offsets hold.
/// </summary>
internal static class PunctuationWidth
{
    private const string Half = ",;:?!()\"";
    private const string Full = "，；：？！（）“";

    private static readonly SearchValues<char> Halves = SearchValues.Create(Half);

    /// <returns>The text itself where nothing is to be changed.</returns>
    public static string Widen(string text)
    {
        if (text.AsSpan().IndexOfAny(Halves) < 0)
            return text;
        var wide = text.ToCharArray();
        var brackets = new Stack<bool>();
        bool isQuoted = false;
        for (var at = 0; at < wide.Length; at++)
        {
            switch (wide[at])
            {
                case '\n':
                    brackets.Clear();
                    isQuoted = false;
                    break;
                case '(':
                    brackets.Push(IsChinese(text, at));
                    if (brackets.Peek())
                        wide[at] = '（';
                    break;
                case ')':
                    if (brackets.TryPop(out var isWide) ? isWide : IsChinese(text, at))
                        wide[at] = '）';
                    break;
                case '"':
                    if (!isQuoted && !IsChinese(text, at))
                        break;
                    wide[at] = isQuoted ? '”' : '“';
                    isQuoted = !isQuoted;
                    break;
                case var mark when Half.IndexOf(mark) is >= 0 and var index && IsChinese(text, at):
                    wide[at] = Full[index];
                    break;
            }
        }

        return new string(wide);
    }

    /// <summary>Whether a mark belongs to Chinese: it touches a Chinese character or mark, and parts no number, time or address.</summary>
    private static bool IsChinese(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : '\n';
        var after = at + 1 < text.Length ? text[at + 1] : '\n';
        if (Characters.IsDigit(before) && Characters.IsDigit(after) || after == '/')
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        return IsWide(before) || next < text.Length && IsWide(text[next]);
    }

    private static bool IsWide(char c) => Characters.IsHan(c) || c is '”' or '“' or '》' or '《' or '）' or '（' or '、' or '。' or '％' or '】' or '【';
}
