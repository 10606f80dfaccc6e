using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>The values of one property in one page, without room for the slots that lack it.</summary>
internal abstract class Column
{
    private SlotSet _present;

    protected Column(SlotSet present) => _present = present;

    public ref readonly SlotSet Present => ref _present;

    public bool Has(int slot) => _present.Has(slot);

    /// <summary>Null where the slot lacks the property.</summary>
    public CypherValue this[int slot] => _present.Has(slot) ? At(_present.Rank(slot)) : CypherValue.Null;

    /// <returns>False, and nothing has changed, where this kind of column cannot hold the value.</returns>
    public bool TrySet(int slot, CypherValue value)
    {
        var isNew = !_present.Has(slot);
        if (!TryPut(_present.Rank(slot), value, isNew))
            return false;

        _present.Add(slot);
        return true;
    }

    public void Remove(int slot)
    {
        TakeOut(_present.Rank(slot));
        _present.Remove(slot);
    }

    /// <summary>Takes from a set of slots those without a value that passes the test.</summary>
    public void Retain(ref SlotSet slots, PropertyTest test)
    {
        slots.IntersectWith(_present);
        for (var slot = slots.Next(0); slot >= 0; slot = slots.Next(slot + 1))
        {
            if (!Passes(_present.Rank(slot), test))
                slots.Remove(slot);
        }
    }

    public abstract Column Clone();

    /// <summary>The same values in the form that takes the least room; nobody writes to it, but only to clones of it.</summary>
    public abstract Column Packed();

    /// <summary>The value of the n-th slot that has one.</summary>
    public abstract CypherValue At(int rank);

    protected abstract bool Passes(int rank, PropertyTest test);

    protected abstract bool TryPut(int rank, CypherValue value, bool insert);

    protected abstract void TakeOut(int rank);
}
