namespace BriefingQA.Cypher.Graph;

/// <summary>
/// Pages by their number, in two levels, so that a changed page costs a copy of 64 references and of the upper level. A
/// fork shares everything with its origin until it sets a page; the origin must not be written to after it was forked.
/// </summary>
internal sealed class PageTable<TPage> where TPage : Page
{
    private const int BlockShift = 6;
    private const int BlockSize = 1 << BlockShift;

    private TPage?[]?[] _blocks;
    private bool[]? _ownedBlocks;

    public PageTable()
        : this([])
    {
    }

    private PageTable(TPage?[]?[] blocks) => _blocks = blocks;

    /// <summary>Greater than the number of every page that was set.</summary>
    public int Bound => _blocks.Length << BlockShift;

    /// <summary>Null for a page that was never set, whatever its number.</summary>
    public TPage? this[int page] => page >> BlockShift < _blocks.Length && _blocks[page >> BlockShift] is { } block ? block[page & (BlockSize - 1)] : null;

    public PageTable<TPage> Fork() => new(_blocks);

    public void Set(int page, TPage? value)
    {
        var number = page >> BlockShift;
        if (_ownedBlocks is null)
        {
            _blocks = [.. _blocks];
            _ownedBlocks = new bool[_blocks.Length];
        }

        if (number >= _blocks.Length)
        {
            Array.Resize(ref _blocks, number + 1);
            Array.Resize(ref _ownedBlocks, number + 1);
        }

        if (!_ownedBlocks[number])
        {
            _blocks[number] = _blocks[number] is { } block ? [.. block] : new TPage?[BlockSize];
            _ownedBlocks[number] = true;
        }

        _blocks[number]![page & (BlockSize - 1)] = value;
    }
}
