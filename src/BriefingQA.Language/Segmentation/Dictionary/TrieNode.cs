namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>
/// One node of a <see cref="WordTrie"/>, packed into eight bytes so that a step of the walk costs one load: from the
/// highest bits, the code of the character that leads here (16), the base of its children (24, 0 for a leaf), its tag
/// (8) and the index of its frequency (16, 0 where no word ends).
/// </summary>
/// <remarks>
/// Child <c>c</c> of a node lives in slot <c>Base + c</c> and is recognised by its code alone: no two nodes share a
/// base, so a slot that holds code <c>c</c> can only belong to the node whose base is <c>slot − c</c>.
/// </remarks>
internal readonly record struct TrieNode(ulong Bits)
{
    public const int MaximumBase = (1 << 24) - 1;

    public TrieNode(int code, int @base, int tag, int frequency)
        : this(((ulong)(ushort)code << 48) | ((ulong)@base << 24) | ((ulong)(byte)tag << 16) | (ushort)frequency)
    {
    }

    public int Code => (int)(Bits >> 48);

    public int Base => (int)(Bits >> 24) & MaximumBase;

    public int Tag => (byte)(Bits >> 16);

    public int Frequency => (ushort)Bits;
}
