namespace BriefingQA.Answering.Answers;

/// <summary>The clauses of a sentence around a place in it, as many as there is room for.</summary>
internal static class SentenceWindow
{
    private static readonly char[] Marks = ['，', '；', '。', '：', '！', '？', ',', ';'];

    /// <param name="at">An offset in the text.</param>
    public static string Around(string text, int at, int room)
    {
        if (room <= 0)
            return "";
        var start = text.LastIndexOfAny(Marks, Math.Max(0, at - 1)) + 1;
        var end = EndOf(text, at);
        while (true)
        {
            var next = end < text.Length ? EndOf(text, end + 1) : end;
            var before = start > 1 ? text.LastIndexOfAny(Marks, start - 2) + 1 : 0;
            if (next > end && next - start <= room)
                end = next;
            else if (before < start && end - before <= room)
                start = before;
            else
                return text[start..Math.Min(end, start + room)].TrimEnd(Marks);
        }
    }

    private static int EndOf(string text, int from) => from < text.Length && text.IndexOfAny(Marks, from) is >= 0 and var mark ? mark : text.Length;
}
