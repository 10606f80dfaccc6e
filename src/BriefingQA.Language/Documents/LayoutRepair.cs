namespace BriefingQA.Language.Documents;

/// <summary>
/// Joins the lines of a transcript into paragraphs and headings. Where most lines break off in the middle of a sentence at
/// about the same width, the text was set in a column and a line goes on in the next one, blank lines between or not;
/// otherwise each line is a paragraph, and wide gaps within a line separate paragraphs that lost their line breaks.
/// </summary>
/// <param name="beginsTurn">Whether a turn's label stands at an offset.</param>
internal sealed class LayoutRepair(string source, Func<int, bool> beginsTurn)
{
    private const int FewestLinesOfColumn = 5;

    /// <summary>Half-width columns; narrower lines are headings and ends of paragraphs.</summary>
    private const int NarrowestColumn = 24;

    /// <summary>Half-width columns; a longer line without an end mark is a broken off paragraph rather than a heading.</summary>
    private const int WidestHeading = 90;

    private const int WideGap = 2;

    /// <summary>So many lines of a column are there at least for one that is far wider: where paragraphs stand on lines of their own, posts and titles that break off are no column.</summary>
    private const int ColumnLinesForWideOne = 4;

    private readonly List<PrintedLine> _lines = LineReader.Read(source);
    private readonly List<Block> _blocks = [];

    public List<Block> Repair()
    {
        var builder = new BlockBuilder(source, KeepsHanSpaces());
        if (ColumnWidth() is { } width)
            JoinColumn(builder, width);
        else
            SeparateParagraphs(builder);
        return _blocks;
    }

    /// <summary>The usual width of the lines that break off, if the text is set in a column.</summary>
    private int? ColumnWidth()
    {
        var broken = _lines.Where(line => !line.IsEnded && line.Width >= NarrowestColumn).Select(line => line.Width).Order().ToList();
        if (broken.Count < FewestLinesOfColumn || broken.Count * 3 < _lines.Count)
            return null;
        var width = broken[broken.Count / 2];
        if (_lines.Count(line => line.Width * 2 > width * 3) * ColumnLinesForWideOne > broken.Count)
            return null;
        return broken.Count(line => Math.Abs(line - width) * 5 <= width) * 10 >= broken.Count * 7 ? width : null;
    }

    /// <summary>Spaces between Han characters are layout where they are as common as in justified or scanned text.</summary>
    private bool KeepsHanSpaces()
    {
        var (gaps, characters) = (0, 0);
        for (var at = 1; at < source.Length - 1; at++)
        {
            if (Characters.IsHan(source[at]))
                characters++;
            else if (source[at] is ' ' or '\u3000' && Characters.IsHan(source[at - 1]) && Characters.IsHan(source[at + 1]))
                gaps++;
        }

        return gaps * 30 < characters || characters < 100;
    }

    private void JoinColumn(BlockBuilder builder, int width)
    {
        for (var index = 0; index < _lines.Count;)
        {
            if (HeadingLines(index, width) is > 0 and var count)
            {
                AddHeadings(builder, index, count);
                index += count;
                continue;
            }

            builder.Append(_lines[index].Start, _lines[index].End);
            while (index + 1 < _lines.Count && GoesOn(_lines[index], _lines[index + 1], width) && HeadingLines(index + 1, width, after: _lines[index]) == 0)
            {
                index++;
                builder.Append(_lines[index].Start, _lines[index].End);
            }

            _blocks.Add(builder.Build(isHeading: false));
            index++;
        }
    }

    private bool GoesOn(PrintedLine line, PrintedLine next, int width)
    {
        if (beginsTurn(next.Start) || next.IsIndented && !line.IsIndented)
            return false;
        if (line.Width * 2 > width * 3)
            return !line.IsEnded && !next.FollowsBlankLine;
        return !line.IsEnded || line.Width * 20 >= width * 17;
    }

    /// <summary>How many lines from here on are a heading: short without an end mark, or all up to a turn's label without one.</summary>
    /// <param name="after">The line before, where a paragraph may still go on in this one.</param>
    private int HeadingLines(int index, int width, PrintedLine? after = null)
    {
        if (after is { IsEnded: false } || beginsTurn(_lines[index].Start))
            return 0;
        var count = 0;
        while (index + count < _lines.Count && count < 5 && !_lines[index + count].IsEnded && _lines[index + count].Width <= width * 3 / 2 && !beginsTurn(_lines[index + count].Start))
            count++;
        if (count == 0)
            return 0;
        if (index + count < _lines.Count && count < 5 && beginsTurn(_lines[index + count].Start))
            return count;

        var isShort = 0;
        while (isShort < count && _lines[index + isShort].Width * 4 <= width * 3)
            isShort++;
        return isShort;
    }

    /// <summary>Lines of a heading belong together; of the first ones of a transcript one is the title.</summary>
    private void AddHeadings(BlockBuilder builder, int index, int count)
    {
        var isFirst = !_blocks.Exists(block => block.IsHeading);
        for (var line = index; line < index + count; line++)
        {
            builder.Append(_lines[line].Start, _lines[line].End);
            if (isFirst && line == index && count > 2)
                _blocks.Add(builder.Build(isHeading: true));
        }

        if (!builder.IsEmpty)
            _blocks.Add(builder.Build(isHeading: true));
    }

    private void SeparateParagraphs(BlockBuilder builder)
    {
        for (var index = 0; index < _lines.Count; index++)
        {
            var line = _lines[index];
            var start = line.Start;
            for (var at = start; at < line.End; at++)
            {
                var gap = at;
                while (gap < line.End && Characters.IsBlank(source[gap]))
                    gap++;
                if (gap - at < WideGap || IsAroundFigure(line, at, gap))
                {
                    at = Math.Max(at, gap - 1);
                    continue;
                }

                AddParagraph(builder, start, at);
                start = gap;
                at = gap - 1;
            }

            var goesOn = source[line.End - 1] is '，' or '、' && index + 1 < _lines.Count && !beginsTurn(_lines[index + 1].Start);
            if (goesOn)
                builder.Append(start, line.End);
            else
                AddParagraph(builder, start, line.End);
        }
    }

    /// <summary>Whether a gap stands beside a figure or a Latin word within a sentence, which pages that are set with both scripts apart put between wide gaps: 达到    36    亿元.</summary>
    private bool IsAroundFigure(PrintedLine line, int start, int end)
    {
        if (source.AsSpan(line.Start, line.End - line.Start).IndexOfAny('，', '。') < 0)
            return false;
        int first = start, last = end;
        while (first > line.Start && IsOfFigure(source[first - 1]))
            first--;
        while (last < line.End && IsOfFigure(source[last]))
            last++;
        return first < start && GoesOn(source[end]) && (first == line.Start || Characters.IsBlank(source[first - 1]))
            || last > end && GoesOn(source[start - 1]) && last < line.End && Characters.IsBlank(source[last]);
    }

    private static bool IsOfFigure(char c) => Characters.IsDigit(c) || Characters.IsLatinLetter(c) || c is '.' or '%' or '％';

    /// <summary>Whether a sentence goes on at a character beside a figure.</summary>
    private static bool GoesOn(char c) => Characters.IsHan(c) || c is '，' or '、' or '。' or '；';

    /// <summary>The first line of several may ask or exclaim, and an end mark in brackets is not one of a sentence there: 某部例行新闻发布会（3月1日）.</summary>
    private bool IsTitle(int start, int end)
    {
        var line = source.AsSpan(start, end - start);
        if (_blocks.Count > 0 || _lines.Count < 2)
            return false;
        return line[^1] is '？' or '！' && !line.Contains('。') && !SentenceForms.IsNumberedQuestion(line.ToString())
            || line[^1] is '）' or ')' && !Characters.IsOpening(line[0]) && !line.ContainsAny('。', '：', '？');
    }

    private void AddParagraph(BlockBuilder builder, int start, int end)
    {
        var isWhole = builder.IsEmpty;
        builder.Append(start, end);
        var isHeading = isWhole && (!Characters.EndsLine(source[end - 1]) || IsTitle(start, end)) && source[end - 1] is not ('，' or '、') && !beginsTurn(start);
        var block = builder.Build(isHeading: false);
        _blocks.Add(isHeading && block.Text.Sum(Characters.Width) <= WidestHeading ? block with { IsHeading = true } : block);
    }
}
