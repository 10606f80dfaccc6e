namespace BriefingQA.Answering.Linking;

/// <summary>The numbers of the texts that hold one pair of characters, ascending.</summary>
internal sealed class PairPostings
{
    /// <summary>A pair in more than one of so many texts gets a bit for each text when it is first asked for one.</summary>
    private const int Sparse = 64;

    private readonly List<int> _texts = [];
    private ulong[]? _bits;

    public List<int> Texts => _texts;

    public int Count => _texts.Count;

    /// <param name="text">Not smaller than any before it.</param>
    public void Add(int text)
    {
        if (_texts.Count == 0 || _texts[^1] != text)
            _texts.Add(text);
    }

    /// <param name="texts">How many texts there are.</param>
    public bool Has(int text, int texts)
    {
        if (_texts.Count <= texts / Sparse)
            return _texts.BinarySearch(text) >= 0;
        var bits = _bits ??= Bits(texts);
        return (bits[text >> 6] & (1UL << text)) != 0;
    }

    private ulong[] Bits(int texts)
    {
        var bits = new ulong[(texts + 63) / 64];
        foreach (var text in _texts)
            bits[text >> 6] |= 1UL << text;
        return bits;
    }
}
