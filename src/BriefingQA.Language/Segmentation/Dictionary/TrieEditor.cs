namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>Adds nodes to the trie of a <see cref="WordTrie"/>, moving the children of a node where they need more room.</summary>
internal sealed class TrieEditor
{
    private readonly CharacterCodes _characters;
    private readonly Lazy<SlotAllocator> _slots;
    private TrieNode[] _roots;
    private TrieNode[] _nodes;

    public TrieEditor(TrieNode[] roots, TrieNode[] nodes, CharacterCodes characters)
    {
        (_roots, _nodes, _characters) = (roots, nodes, characters);
        _slots = new(SlotsInUse);
    }

    public TrieNode[] Roots => _roots;

    public TrieNode[] Nodes => _nodes;

    /// <summary>The node of <paramref name="word"/>, made where it is missing. The reference holds until the next call.</summary>
    public ref TrieNode Node(string word)
    {
        var place = RootPlace(Code(word[0]));
        foreach (var unit in word.AsSpan(1))
            place = ChildPlace(place, Code(unit));
        return ref At(place);
    }

    private SlotAllocator SlotsInUse()
    {
        var slots = new SlotAllocator();
        foreach (var root in _roots)
            slots.UseBase(root.Base);
        for (var slot = 0; slot < _nodes.Length; slot++)
        {
            if (_nodes[slot] == default)
                continue;
            slots.UseSlot(slot);
            slots.UseBase(_nodes[slot].Base);
        }

        return slots;
    }

    /// <summary>Slots are places as they are, roots as the complements of their codes.</summary>
    private ref TrieNode At(int place) => ref place < 0 ? ref _roots[~place] : ref _nodes[place];

    private int Code(char unit)
    {
        if (_characters[unit] is not 0 and var known)
            return known;
        var code = _characters.Add(unit);
        if (code >= _roots.Length)
            Array.Resize(ref _roots, code + 64);
        Grow();
        return code;
    }

    /// <summary>Keeps what <see cref="WordTrie"/> relies on: a walk may look as far as the greatest base plus the greatest code.</summary>
    private void Grow()
    {
        var needed = _slots.Value.GreatestBase + _characters.Count + 1;
        if (needed > _nodes.Length)
            Array.Resize(ref _nodes, needed + needed / 8);
    }

    private int RootPlace(int code)
    {
        if (_roots[code] == default)
            _roots[code] = new TrieNode(code, 0, 0, 0);
        return ~code;
    }

    private int ChildPlace(int parent, int code)
    {
        var @base = At(parent).Base;
        if (@base != 0 && _nodes[@base + code].Code == code)
            return @base + code;
        if (@base == 0 || _nodes[@base + code] != default)
            @base = MoveChildren(parent, code);
        _slots.Value.UseSlot(@base + code);
        _nodes[@base + code] = new TrieNode(code, 0, 0, 0);
        return @base + code;
    }

    /// <summary>Gives the children of <paramref name="parent"/> a base that has room for a new one.</summary>
    private int MoveChildren(int parent, int newCode)
    {
        var node = At(parent);
        int[] codes = node.Base == 0 ? [] : [.. Enumerable.Range(1, _characters.Count).Where(code => _nodes[node.Base + code].Code == code)];
        var @base = _slots.Value.Allocate([.. codes.Append(newCode).Order()]);
        Grow();
        foreach (var code in codes)
            (_nodes[@base + code], _nodes[node.Base + code]) = (_nodes[node.Base + code], default);
        if (node.Base != 0)
            _slots.Value.Release(node.Base, codes);
        At(parent) = new TrieNode(node.Code, @base, node.Tag, node.Frequency);
        return @base;
    }
}
