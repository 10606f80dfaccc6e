using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// The elements that have all properties of an index, in the order of their values (that of ORDER BY) and then of their ids. It holds ids
/// alone: the values are read from the graph, which therefore must still hold an element's old values when it is removed, and
/// already the new ones when it is added.
/// </summary>
internal sealed class OrderedIndex : GraphIndex
{
    private readonly EntityKind _entity;
    private readonly int[] _properties;
    private IndexLeaves _leaves;

    private OrderedIndex(IndexDefinition definition, IndexLeaves leaves, object? owner)
        : base(definition, owner) => (_entity, _properties, _leaves) = (definition.Entity, [.. definition.Properties], leaves);

    public int Count { get; private set; }

    /// <summary>How many different values (for several properties, combinations) there are.</summary>
    public int DistinctCount { get; private set; }

    public IndexSlice All => _leaves.Slice(default, _leaves.End);

    public static new OrderedIndex Build(IndexDefinition definition, GraphState state, object? owner)
    {
        var index = new OrderedIndex(definition, new IndexLeaves([], owner), owner);
        if (index._properties is [var property])
            index.FillSingle(state, property);
        else
            index.FillCombined(state);
        return index;
    }

    public override GraphIndex Fork(object owner) => new OrderedIndex(Definition, _leaves.Fork(owner), owner) { Count = Count, DistinctCount = DistinctCount };

    public override bool Covers(GraphState state, int id) => HasLabelOrType(state, id) && KeyOf(state, id) is not null;

    /// <summary>Values of different kinds are in no order for the operators <c>&lt;</c> and <c>&gt;</c>; all numbers are of one.</summary>
    public static CypherValueKind KindOf(CypherValue value) => value.Kind == CypherValueKind.Float ? CypherValueKind.Integer : value.Kind;

    /// <summary>Null where the element lacks one of the properties: it has then no place in the index.</summary>
    public CypherValue[]? KeyOf(GraphState state, int id)
    {
        var key = new CypherValue[_properties.Length];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = state.Property(_entity, id, _properties[i]);
            if (key[i].IsNull)
                return null;
        }

        return key;
    }

    public override void Add(GraphState state, int id)
    {
        var key = KeyOf(state, id)!;
        if (Equal(state, key).IsEmpty)
            DistinctCount++;
        Count++;
        _leaves.Insert(Find(state, key, id), id);
    }

    public override void Remove(GraphState state, int id)
    {
        var key = KeyOf(state, id)!;
        _leaves.RemoveAt(Find(state, key, id));
        Count--;
        if (Equal(state, key).IsEmpty)
            DistinctCount--;
    }

    /// <param name="key">Values of the first properties, or of all.</param>
    public IndexSlice Equal(GraphState state, ReadOnlySpan<CypherValue> key) => _leaves.Slice(Find(state, key, -1), Find(state, key, int.MaxValue));

    /// <summary>Strings that begin with the prefix, of the first property.</summary>
    public IndexSlice StartingWith(GraphState state, string prefix)
    {
        var start = Find(state, [prefix], -1);
        var end = _leaves.Search(id => state.Property(_entity, id, _properties[0]) is { Kind: CypherValueKind.String } value
            ? CypherOrdering.CompareStrings(value.AsString(), prefix) > 0 && !value.AsString().StartsWith(prefix, StringComparison.Ordinal)
            : CypherOrdering.Instance.Compare(state.Property(_entity, id, _properties[0]), prefix) > 0);
        return _leaves.Slice(start, end);
    }

    /// <summary>Values of the first property between the bounds, and comparable with them.</summary>
    /// <param name="lower">Null for no bound. At least one bound is given, and bounds of two kinds give nothing.</param>
    public IndexSlice Between(GraphState state, IndexBound? lower, IndexBound? upper)
    {
        var kind = KindOf((lower ?? upper!).Value.Value);
        if (lower is not null && upper is not null && KindOf(upper.Value.Value) != kind)
            return IndexSlice.Empty;
        if (kind == CypherValueKind.Integer)
            upper ??= new IndexBound(double.PositiveInfinity, true);

        var start = _leaves.Search(id => state.Property(_entity, id, _properties[0]) is var value && (lower is { } bound
            ? CypherOrdering.Instance.Compare(value, bound.Value) >= (bound.Inclusive ? 0 : 1)
            : KindOf(value) == kind || CypherOrdering.Instance.Compare(value, upper!.Value.Value) > 0));
        var end = _leaves.Search(id => state.Property(_entity, id, _properties[0]) is var value && (upper is { } bound
            ? CypherOrdering.Instance.Compare(value, bound.Value) >= (bound.Inclusive ? 1 : 0)
            : KindOf(value) != kind && CypherOrdering.Instance.Compare(value, lower!.Value.Value) > 0));
        return _leaves.Slice(start, start.CompareTo(end) > 0 ? start : end);
    }

    /// <summary>The first position whose element has this key and id, or greater ones.</summary>
    private IndexPosition Find(GraphState state, ReadOnlySpan<CypherValue> key, int id) => _leaves.Search(new KeyBoundary(this, state, key, id));

    private int Compare(GraphState state, int id, ReadOnlySpan<CypherValue> key, int otherId)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (CypherOrdering.Instance.Compare(state.Property(_entity, id, _properties[i]), key[i]) is not 0 and var difference)
                return difference;
        }

        return id.CompareTo(otherId);
    }

    private bool HaveSameKey(GraphState state, int left, int right) =>
        Array.TrueForAll(_properties, property => CypherOrdering.Instance.Compare(state.Property(_entity, left, property), state.Property(_entity, right, property)) == 0);

    private void FillSingle(GraphState state, int property)
    {
        var entries = new List<KeyValuePair<CypherValue, int>>();
        foreach (var id in Candidates(Definition, state))
        {
            if (state.Property(_entity, id, property) is { IsNull: false } value)
                entries.Add(new(value, id));
        }

        entries.Sort(static (left, right) =>
            CypherOrdering.Instance.Compare(left.Key, right.Key) is not 0 and var difference ? difference : left.Value.CompareTo(right.Value));
        Fill(entries.Count, i => entries[i].Value, i => CypherOrdering.Instance.Compare(entries[i - 1].Key, entries[i].Key) == 0);
    }

    private void FillCombined(GraphState state)
    {
        int[] ids = [.. Candidates(Definition, state).Where(id => KeyOf(state, id) is not null)];
        Array.Sort(ids, Comparer<int>.Create((left, right) => Compare(state, left, KeyOf(state, right), right)));
        Fill(ids.Length, i => ids[i], i => HaveSameKey(state, ids[i - 1], ids[i]));
    }

    /// <param name="idAt">The elements in order.</param>
    /// <param name="hasKeyOfBefore">Whether an element has the key of the one before.</param>
    private void Fill(int count, Func<int, int> idAt, Func<int, bool> hasKeyOfBefore)
    {
        _leaves = IndexLeaves.Fill(count, idAt, Owner);
        Count = count;
        DistinctCount = Enumerable.Range(0, count).Count(i => i == 0 || !hasKeyOfBefore(i));
    }

    private readonly ref struct KeyBoundary(OrderedIndex index, GraphState state, ReadOnlySpan<CypherValue> key, int id) : IndexLeaves.IBoundary
    {
        private readonly ReadOnlySpan<CypherValue> _key = key;

        public bool IsBeyond(int other) => index.Compare(state, other, _key, id) >= 0;
    }
}
