namespace BriefingQA.Cypher.Graph;

/// <summary>
/// The relationships of up to 256 nodes. Those of a node with few are packed into one array for the whole page: for each
/// group a header, then for each group its entries, the neighbour before the relationship. A node with many, or one that
/// the running transaction changed, has an <see cref="AdjacencyList"/> instead.
/// </summary>
internal sealed class AdjacencyPage : Page
{
    /// <summary>With more entries than this a node keeps a list of its own, so that one more does not move a whole page.</summary>
    public const int PackedLimit = 64;

    private const int CountBits = 7;
    private const int LastGroup = int.MinValue;

    // By slot, and one more: where the slot's part of _packed begins and ends.
    private ushort[] _offsets;
    private int[] _packed;
    private AdjacencyList?[]? _lists;

    public AdjacencyPage(object? owner)
        : this(owner, NothingPacked, [], null)
    {
    }

    private AdjacencyPage(object? owner, ushort[] offsets, int[] packed, AdjacencyList?[]? lists)
    {
        Owner = owner;
        (_offsets, _packed, _lists) = (offsets, packed, lists);
    }

    private static ushort[] NothingPacked { get; } = new ushort[Size + 1];

    public static int KeyOf(int header) => (header & ~LastGroup) >> CountBits;

    public static int CountOf(int header) => header & ((1 << CountBits) - 1);

    public static bool IsLast(int header) => (header & LastGroup) != 0;

    public static int HeaderOf(int key, int count, bool isLast) => (key << CountBits) | count | (isLast ? LastGroup : 0);

    /// <summary>For building a page whose relationships are known in full. Takes the arrays over.</summary>
    /// <param name="offsets">By slot, and one more: where the slot's part of <paramref name="packed"/> begins and ends.</param>
    public static AdjacencyPage Of(object owner, ushort[] offsets, int[] packed, AdjacencyList?[]? lists) => new(owner, offsets, packed, lists);

    /// <summary>Null where the slot's relationships are packed, or it has none.</summary>
    public AdjacencyList? ListOf(int slot) => _lists?[slot];

    /// <returns>The array, and where in it the slot's headers begin; -1 where it has no relationship.</returns>
    public (int[] Array, int Start) PackedOf(int slot) => _offsets[slot] == _offsets[slot + 1] ? (_packed, -1) : (_packed, _offsets[slot]);

    public AdjacencyPage CopyFor(object owner) => new(owner, _offsets, _packed, _lists is null ? null : [.. _lists]);

    /// <summary>The slot's list for the owner of the page to change.</summary>
    public AdjacencyList ListToChange(int slot)
    {
        _lists ??= new AdjacencyList?[Size];
        var list = _lists[slot];
        if (list is null)
            _lists[slot] = list = Unpacked(slot);
        else if (list.Owner != Owner)
            _lists[slot] = list = list.CopyFor(Owner!);
        return list;
    }

    /// <summary>Packs the lists that are short enough. Nothing else may be changed afterwards.</summary>
    public void Pack()
    {
        if (_lists is null)
            return;

        var offsets = new ushort[Size + 1];
        var packed = new int[PackedLength()];
        var lists = new AdjacencyList?[Size];
        var at = 0;
        for (var slot = 0; slot < Size; slot++)
        {
            offsets[slot] = (ushort)at;
            if (_lists[slot] is not { } list)
            {
                var length = _offsets[slot + 1] - _offsets[slot];
                Array.Copy(_packed, _offsets[slot], packed, at, length);
                at += length;
            }
            else if (list.EntryCount <= PackedLimit)
            {
                at = Write(list.Groups, packed, at);
            }
            else
            {
                lists[slot] = list;
            }
        }

        offsets[Size] = (ushort)at;
        (_offsets, _packed) = (offsets, packed);
        _lists = Array.TrueForAll(lists, list => list is null) ? null : lists;
    }

    private int PackedLength()
    {
        var length = 0;
        for (var slot = 0; slot < Size; slot++)
        {
            length += _lists![slot] switch
            {
                null => _offsets[slot + 1] - _offsets[slot],
                { EntryCount: <= PackedLimit } list => list.Groups.Length + (list.EntryCount * 2),
                _ => 0,
            };
        }

        return length;
    }

    private static int Write(ReadOnlySpan<AdjacencyGroup> groups, int[] packed, int at)
    {
        for (var i = 0; i < groups.Length; i++)
            packed[at++] = HeaderOf(groups[i].Key, groups[i].Count, isLast: i == groups.Length - 1);

        foreach (var group in groups)
        {
            Array.Copy(group.Entries, 0, packed, at, group.Count * 2);
            at += group.Count * 2;
        }

        return at;
    }

    private AdjacencyList Unpacked(int slot)
    {
        var (packed, header) = PackedOf(slot);
        if (header < 0)
            return new AdjacencyList(Owner);

        var groupCount = 1;
        while (!IsLast(packed[header + groupCount - 1]))
            groupCount++;

        var groups = new AdjacencyGroup[groupCount];
        var at = header + groupCount;
        for (var i = 0; i < groupCount; i++)
        {
            var length = CountOf(packed[header + i]) * 2;
            groups[i] = AdjacencyGroup.Of(KeyOf(packed[header + i]), packed[at..(at + length)]);
            at += length;
        }

        return AdjacencyList.Of(Owner, groups);
    }
}
