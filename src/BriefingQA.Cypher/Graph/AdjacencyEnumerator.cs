using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// The relationships of one node, each once (a loop too), in some directions and types. For <c>foreach</c>; allocates
/// nothing. Group by group: relationships of one type and direction come together.
/// </summary>
internal struct AdjacencyEnumerator
{
    private readonly AdjacencyList? _list;
    private readonly int _node;
    private readonly RelationshipDirection _direction;
    private readonly int[]? _types;

    // The index of the next group in the list, or the position of its header in the packed array; -1 after the last one.
    private int _nextGroup;
    private int _nextEntries;

    private int[] _entries;
    private int _position;
    private int _end;
    private int _key;

    /// <param name="types">Null for relationships of any type.</param>
    public AdjacencyEnumerator(AdjacencyPage? page, int slot, int node, RelationshipDirection direction, int[]? types)
    {
        (_node, _direction, _types) = (node, direction, types);
        _list = page?.ListOf(slot);
        _entries = [];
        if (_list is not null)
        {
            _nextGroup = _list.Groups.IsEmpty ? -1 : 0;
        }
        else if (page is null)
        {
            _nextGroup = -1;
        }
        else
        {
            (_entries, _nextGroup) = page.PackedOf(slot);
            _nextEntries = _nextGroup;
            while (_nextGroup >= 0 && !AdjacencyPage.IsLast(_entries[_nextEntries++]))
                continue;
        }
    }

    public readonly Adjacency Current => new(_entries[_position + 1], _entries[_position], _key >> 1, IsIncoming);

    private readonly bool IsIncoming => (_key & 1) != 0;

    public readonly AdjacencyEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            _position += 2;
            if (_position >= _end)
            {
                if (!MoveToNextGroup())
                    return false;
                continue;
            }

            if (_direction != RelationshipDirection.Both || !IsIncoming || _entries[_position] != _node)
                return true;
        }
    }

    /// <summary>How many relationships follow. The enumerator is then at its end.</summary>
    public int Count()
    {
        var count = 0;
        if (_direction == RelationshipDirection.Both)
        {
            while (MoveNext())
                count++;
            return count;
        }

        while (MoveToNextGroup())
            count += (_end - _position - 2) / 2;
        return count;
    }

    private bool MoveToNextGroup()
    {
        while (_nextGroup >= 0)
        {
            if (_list is not null)
            {
                ref readonly var group = ref _list.Groups[_nextGroup];
                (_key, _entries, _position, _end) = (group.Key, group.Entries, -2, group.Count * 2);
                _nextGroup = _nextGroup + 1 < _list.Groups.Length ? _nextGroup + 1 : -1;
            }
            else
            {
                var header = _entries[_nextGroup];
                _key = AdjacencyPage.KeyOf(header);
                _position = _nextEntries - 2;
                _end = _nextEntries += AdjacencyPage.CountOf(header) * 2;
                _nextGroup = AdjacencyPage.IsLast(header) ? -1 : _nextGroup + 1;
            }

            if (Wanted())
                return true;
        }

        return false;
    }

    private readonly bool Wanted() =>
        (_direction == RelationshipDirection.Both || IsIncoming == (_direction == RelationshipDirection.Incoming))
        && (_types is null || _types.AsSpan().Contains(_key >> 1));
}
