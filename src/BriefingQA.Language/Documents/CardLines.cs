using System.Buffers;

namespace BriefingQA.Language.Documents;

/// <summary>
/// Tells the lines of a news card from headings: a run of short lines without end marks, several of them with figures, are
/// statements one by one.
/// </summary>
internal static class CardLines
{
    private const int FewestLines = 4;

    /// <summary>Of so many lines one has a figure, at least.</summary>
    private const int LinesForFigure = 3;

    private const int FewestFigures = 2;

    private const int ShortestParagraph = 40;

    /// <summary>A line with a figure between a numbered heading and the next one: all that the heading has below it.</summary>
    private static bool IsAloneUnderHeading(IReadOnlyList<Block> blocks, int line) =>
        HasFigure(blocks[line].Text) && !IsNumbered(blocks[line].Text) && blocks[line - 1].IsHeading && IsNumbered(blocks[line - 1].Text) && (line + 1 == blocks.Count || blocks[line + 1].IsHeading);

    /// <summary>一、补贴标准, （二）, 3.</summary>
    private static bool IsNumbered(string text)
    {
        var at = text[0] is '（' or '(' or '第' ? 1 : 0;
        var digits = at;
        while (at < text.Length && at - digits < 3 && (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十".Contains(text[at])))
            at++;
        return at > digits && at < text.Length && text[at] is '、' or '.' or '．' or '）' or ')' or '，' or ' ' && !(text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
    }

    /// <summary>Titles of other reports have them, lines of a card do not.</summary>
    private static readonly SearchValues<char> TitleMarks = SearchValues.Create("：:！？丨|｜_");

    /// <param name="isFurniture">What belongs to the page ends a run.</param>
    /// <param name="endsText">Behind 相关阅读 and the like the lines are links up to the next paragraph.</param>
    public static IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, Func<Block, bool> isFurniture, Func<Block, bool> endsText)
    {
        var marked = blocks.ToList();
        var isBehindText = false;
        for (var start = 0; start < blocks.Count;)
        {
            var end = start;
            isBehindText = endsText(blocks[start]) || isBehindText && (blocks[start].IsHeading || blocks[start].Text.Length < ShortestParagraph);
            if (isBehindText)
            {
                start++;
                continue;
            }

            while (end < blocks.Count && MayBeOfCard(blocks[end]) && !isFurniture(blocks[end]))
                end++;
            // The title above is none of them.
            var first = start == 0 ? 1 : start;
            if (end - first >= FewestLines && blocks.Skip(first).Take(end - first).Count(block => HasFigure(block.Text)) is >= FewestFigures and var figures && figures * LinesForFigure >= end - first)
            {
                for (var line = first; line < end; line++)
                    marked[line] = IsNumbered(blocks[line].Text) ? blocks[line] : blocks[line] with { IsHeading = false, IsOfCard = true };
            }
            else
            {
                for (var line = Math.Max(first, 1); line < end; line++)
                {
                    if (IsAloneUnderHeading(blocks, line))
                        marked[line] = blocks[line] with { IsHeading = false };
                }
            }

            start = Math.Max(end, start + 1);
        }

        return marked;
    }

    private static bool MayBeOfCard(Block block) => block.IsHeading && block.Label is null && !block.Text.AsSpan().ContainsAny(TitleMarks);

    /// <summary>A number that is none of a date or of an order.</summary>
    private static bool HasFigure(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
                end++;
            if (end < text.Length && text[end] is not ('年' or '月' or '日' or '届' or '期' or '号' or '版' or '、' or '-' or '/') && !(at > 0 && text[at - 1] == '第'))
                return true;
            at = end;
        }

        return false;
    }
}
