using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>The properties that one element has. For <c>foreach</c>; allocates nothing.</summary>
internal struct PropertyEnumerator(PropertyColumns? columns, int slot)
{
    private int _index = -1;

    public readonly PropertyEnumerator GetEnumerator() => this;

    public readonly (int Key, CypherValue Value) Current => (columns!.Keys[_index], columns.ColumnAt(_index)[slot]);

    public bool MoveNext()
    {
        if (columns is null)
            return false;

        while (++_index < columns.Keys.Length)
        {
            if (columns.ColumnAt(_index).Has(slot))
                return true;
        }

        return false;
    }
}
