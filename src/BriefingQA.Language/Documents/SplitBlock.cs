namespace BriefingQA.Language.Documents;

/// <summary>A block with its sentences.</summary>
/// <param name="Sentences">Their offsets in the text of the block.</param>
internal sealed record SplitBlock(Block Block, IReadOnlyList<(int Start, int End)> Sentences)
{
    /// <summary>The text of a sentence, by its number in the block.</summary>
    public ReadOnlySpan<char> this[int sentence] => Block.Text.AsSpan(Sentences[sentence].Start, Sentences[sentence].End - Sentences[sentence].Start);
}
