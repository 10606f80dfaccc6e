namespace BriefingQA.Language.Documents;

/// <summary>What the labels of a whole transcript tell before it is gone through: whether it has turns, whether its answers are labelled, and where answers begin that are not.</summary>
internal sealed class TurnOutline
{
    private readonly TurnLabelReader _labels;
    private readonly Furniture _furniture;
    private readonly IReadOnlySet<string> _speakers;
    private readonly HashSet<Block> _unlabelledAnswers = new(ReferenceEqualityComparer.Instance);

    public TurnOutline(IReadOnlyList<SplitBlock> blocks, TurnLabelReader labels, Furniture furniture, IReadOnlySet<string> speakers)
    {
        _labels = labels;
        _furniture = furniture;
        _speakers = speakers;
        HasTurns = blocks.Any(block => labels.Read(block.Block) is not null);
        LabelsAnswers = blocks.Any(IsLabelledAnswer);
        FindUnlabelledAnswers(blocks);
    }

    /// <summary>Whether any block is labelled.</summary>
    public bool HasTurns { get; }

    /// <summary>Whether answers have labels of their own; where only questions have, an answer begins with the next paragraph.</summary>
    public bool LabelsAnswers { get; }

    /// <summary>Whether an answer begins with a block that has no label, within the turn of its question.</summary>
    public bool BeginsUnlabelledAnswer(Block block) => _unlabelledAnswers.Contains(block);

    private bool IsLabelledAnswer(SplitBlock block)
    {
        if (_labels.Read(block.Block) is { Kind: not TurnKind.Question })
            return true;
        for (var i = 0; i < block.Sentences.Count; i++)
            if (_labels.Read(block[i], 0, beginsParagraph: true) is { Kind: not TurnKind.Question })
                return true;
        return false;
    }

    /// <summary>
    /// A labelled question that the next labelled question, or the end, follows is answered in its own turn, from the first
    /// paragraph on that asks nothing behind one that asks.
    /// </summary>
    private void FindUnlabelledAnswers(IReadOnlyList<SplitBlock> blocks)
    {
        Block? answer = null;
        bool isOpen = false, hasAsked = false;
        foreach (var split in blocks)
        {
            var block = split.Block;
            var asks = SentenceForms.Asks(block.Text);
            if (LastLabelOf(split) is { } label)
            {
                if (answer is not null && label.Kind == TurnKind.Question)
                    _unlabelledAnswers.Add(answer);
                (isOpen, hasAsked, answer) = (label.Kind == TurnKind.Question, false, null);
            }
            else if (isOpen && hasAsked && answer is null && !block.IsHeading && !asks && !_furniture.Is(block.Text))
            {
                answer = block;
            }

            hasAsked |= isOpen && asks;
        }

        if (answer is not null)
            _unlabelledAnswers.Add(answer);
    }

    private TurnLabel? LastLabelOf(SplitBlock block)
    {
        if (block.Block.Label is { } whole)
            return whole;
        for (var i = block.Sentences.Count - 1; i >= 0; i--)
            if (_labels.Read(block[i], 0, beginsParagraph: i == 0, _speakers) is { } label)
                return label;
        return null;
    }
}
