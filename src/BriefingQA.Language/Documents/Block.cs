namespace BriefingQA.Language.Documents;

/// <summary>A paragraph or a heading with its layout repaired.</summary>
/// <param name="Text">Without line breaks; of white space only single spaces between words are left.</param>
/// <param name="Offsets">For each character of <paramref name="Text"/> its offset in the original transcript.</param>
/// <param name="IsHeading">Whether it stands as a heading does: short, alone, without an end mark.</param>
internal sealed record Block(string Text, int[] Offsets, bool IsHeading)
{
    /// <summary>Where the whole block is the label of the turn below it.</summary>
    public TurnLabel? Label { get; init; }

    /// <summary>Whether the block is a line of a news card: a statement of its own that nobody says.</summary>
    public bool IsOfCard { get; init; }

    /// <summary>Whether white space of the original stands before the character.</summary>
    public bool HasGapBefore(int index) => index == 0 || Offsets[index] > Offsets[index - 1] + 1;

    public Block From(int start) => start == 0 ? this : this with { Text = Text[start..], Offsets = Offsets[start..] };

    /// <summary>This block and the next as one, a space between.</summary>
    public Block Join(Block next) => this with { Text = $"{Text} {next.Text}", Offsets = [.. Offsets, Offsets[^1] + 1, .. next.Offsets] };

    /// <summary>Where a stretch of <see cref="Text"/> stands in the original transcript.</summary>
    public TextSpan SpanOf(int start, int end) => new(Offsets[start], Offsets[end - 1] + 1);
}
