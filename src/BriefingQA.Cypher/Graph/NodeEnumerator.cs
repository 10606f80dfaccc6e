namespace BriefingQA.Cypher.Graph;

/// <summary>Node ids, ascending: all nodes, or those of one label. For <c>foreach</c>; allocates nothing.</summary>
internal struct NodeEnumerator
{
    private readonly GraphState? _state;
    private readonly IdSet? _label;
    private int _next;

    /// <param name="label">Null for none.</param>
    public NodeEnumerator(IdSet? label) => _label = label;

    public NodeEnumerator(GraphState state) => _state = state;

    public int Current { get; private set; }

    public readonly NodeEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_state is not null)
        {
            while (_next < _state.NodeBound && !_state.NodeExists(_next))
                _next++;
            Current = _next < _state.NodeBound ? _next : -1;
        }
        else
        {
            Current = _label?.Next(_next) ?? -1;
        }

        _next = Current + 1;
        return Current >= 0;
    }
}
