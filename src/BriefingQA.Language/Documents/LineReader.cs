namespace BriefingQA.Language.Documents;

/// <summary>A printed line that is not blank.</summary>
/// <param name="Start">Offset of its first character that is not white space.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Width">In half-width columns.</param>
/// <param name="IsIndented">Whether at least two blanks or an ideographic space stand before it.</param>
/// <param name="FollowsBlankLine">Whether the line above is blank.</param>
/// <param name="IsEnded">Whether it ends with a mark that ends sentences or clauses of weight.</param>
internal readonly record struct PrintedLine(int Start, int End, int Width, bool IsIndented, bool FollowsBlankLine, bool IsEnded);

/// <summary>Cuts a transcript at its line breaks.</summary>
internal static class LineReader
{
    public static List<PrintedLine> Read(string text)
    {
        var lines = new List<PrintedLine>();
        var followsBlank = false;
        for (var start = 0; start <= text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f'))
                end++;

            var (first, last) = (start, end);
            while (first < last && Characters.IsBlank(text[first]))
                first++;
            while (last > first && Characters.IsBlank(text[last - 1]))
                last--;

            if (first < last)
            {
                var isIndented = first - start >= 2 || first > start && text[start] == '\u3000';
                lines.Add(new PrintedLine(first, last, WidthOf(text.AsSpan(first, last - first)), isIndented, followsBlank, Characters.EndsLine(text[last - 1])));
            }

            followsBlank = first == last;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += Characters.Width(c);
        return width;
    }
}
