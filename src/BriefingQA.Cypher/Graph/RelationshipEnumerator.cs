namespace BriefingQA.Cypher.Graph;

/// <summary>Relationship ids, ascending: all, or those of one type. For <c>foreach</c>; allocates nothing.</summary>
/// <param name="type">Null for any.</param>
internal struct RelationshipEnumerator(GraphState state, int? type)
{
    private int _next;

    public int Current { get; private set; }

    public readonly RelationshipEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < state.RelationshipBound)
        {
            var slot = _next & (Page.Size - 1);
            var types = (state.Relationships[_next >> Page.Shift]?.Types).AsSpan(slot);
            var offset = type is { } wanted ? types.IndexOf((ushort)wanted) : types.IndexOfAnyInRange((ushort)0, (ushort)(RelationshipPage.TypeCapacity - 1));
            if (offset >= 0)
            {
                Current = _next + offset;
                _next = Current + 1;
                return true;
            }

            _next += Page.Size - slot;
        }

        return false;
    }
}
