using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>
/// The one row that a running plan works on. Every variable of the statement has a slot of its own, so that operators
/// write where nobody before them reads; those that hold rows back copy the slots in and out.
/// </summary>
internal sealed class Frame(ExecutionContext context, int slotCount)
{
    private readonly Dictionary<Operator, Cursor> _subqueries = [];
    private readonly Dictionary<SemiJoin, SemiJoin.State> _semiJoins = [];

    public CypherValue[] Slots { get; } = new CypherValue[slotCount];

    public ExecutionContext Context { get; } = context;

    /// <summary>The cursor of a plan that an expression runs: made once, opened again for every evaluation.</summary>
    public Cursor OpenSubquery(Operator plan)
    {
        if (!_subqueries.TryGetValue(plan, out var cursor))
            _subqueries[plan] = cursor = plan.CreateCursor(this);
        cursor.Open();
        return cursor;
    }

    public SemiJoin.State StateOf(SemiJoin join)
    {
        if (!_semiJoins.TryGetValue(join, out var state))
            _semiJoins[join] = state = new SemiJoin.State();
        return state;
    }

    /// <exception cref="CypherRuntimeException">A parameter has no value.</exception>
    public void FillParameters(IReadOnlyDictionary<string, int> slots)
    {
        foreach (var (name, slot) in slots)
        {
            Slots[slot] = Context.Parameters.TryGetValue(name, out var value)
                ? value
                : throw new CypherRuntimeException($"Expected a parameter named {name}.", "ParameterMissing", "MissingParameter");
        }
    }

    public CypherValue[] Save(int[] slots)
    {
        var saved = new CypherValue[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            saved[i] = Slots[slots[i]];
        return saved;
    }

    public void Restore(int[] slots, CypherValue[] saved)
    {
        for (var i = 0; i < slots.Length; i++)
            Slots[slots[i]] = saved[i];
    }

    public void Clear(int[] slots)
    {
        foreach (var slot in slots)
            Slots[slot] = CypherValue.Null;
    }
}
