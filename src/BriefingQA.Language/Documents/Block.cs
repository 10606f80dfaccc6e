namespace BriefingQA.Language.Documents;

/// <summary>A paragraph or a heading with its layout repaired.</summary>
/// <param name="Text">Without line breaks; of white space only single spaces between words are left.</param>
/// <param name="Offsets">For each character of <paramref name="Text"/> its offset in the original transcript.</param>
/// <param name="IsHeading">Whether it stands as a heading does: short, alone, without an end mark.</param>
internal sealed record Block(string Text, int[] Offsets, bool IsHeading)
{
    /// <summary>Whether white space of the original stands before the character.</summary>
    public bool HasGapBefore(int index) => index == 0 || Offsets[index] > Offsets[index - 1] + 1;

    public Block From(int start) => start == 0 ? this : this with { Text = Text[start..], Offsets = Offsets[start..] };

    /// <summary>Where a stretch of <see cref="Text"/> stands in the original transcript.</summary>
    public TextSpan SpanOf(int start, int end) => new(Offsets[start], Offsets[end - 1] + 1);
}
