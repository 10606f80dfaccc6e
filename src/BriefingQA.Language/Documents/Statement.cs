namespace BriefingQA.Language.Documents;

/// <summary>One sentence of a transcript, in reading order.</summary>
/// <param name="Order">Its place in the transcript, counted from 0.</param>
/// <param name="Text">The repaired text: without the line breaks and spaces of the layout, and with full-width marks.</param>
/// <param name="Span">Where it stands in the original transcript.</param>
/// <param name="Speaker">The name of who says it, or of the unnamed official; null for the author's own words.</param>
/// <param name="Section">The order of its section, or null.</param>
/// <param name="Exchange">The order of the question and answer it belongs to, or null.</param>
/// <param name="Paragraph">Sentences of one paragraph share this number, counted from 0.</param>
public sealed record Statement(
    int Order,
    string Text,
    TextSpan Span,
    StatementRole Role,
    string? Speaker,
    int? Section,
    int? Exchange,
    int Paragraph)
{
    /// <summary>For each character of <see cref="Text"/> its offset in the original transcript.</summary>
    public required IReadOnlyList<int> Offsets { get; init; }

    /// <summary>The sentence in the marks of the original transcript, which <see cref="Text"/> may have widened.</summary>
    /// <param name="transcript">The very text that was read: <see cref="Transcript.Source"/>.</param>
    public string QuotedFrom(string transcript) => string.Create(Text.Length, (Text, Offsets, transcript), static (quoted, read) =>
    {
        for (int at = 0; at < quoted.Length; at++)
            quoted[at] = read.Text[at] == ' ' ? ' ' : read.transcript[read.Offsets[at]];
    });

    /// <summary>Where a stretch of <see cref="Text"/> stands in the original transcript.</summary>
    /// <param name="start">UTF-16 offset in <see cref="Text"/>.</param>
    /// <param name="end">Behind the last character; greater than <paramref name="start"/>.</param>
    public TextSpan SpanOf(int start, int end) => new(Offsets[start], Offsets[end - 1] + 1);
}
