using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>The properties of the elements of one page, a column a key, in the order in which the page first saw the keys.</summary>
internal sealed class PropertyColumns
{
    private int[] _keys;
    private Column[] _columns;

    public PropertyColumns()
        : this([], [])
    {
    }

    /// <summary>Takes the arrays over.</summary>
    public PropertyColumns(int[] keys, Column[] columns) => (_keys, _columns) = (keys, columns);

    public ReadOnlySpan<int> Keys => _keys;

    public Column ColumnAt(int index) => _columns[index];

    /// <summary>Null where no element of the page has the property.</summary>
    public Column? Find(int key)
    {
        var index = _keys.AsSpan().IndexOf(key);
        return index < 0 ? null : _columns[index];
    }

    public CypherValue Get(int slot, int key) => Find(key) is { } column ? column[slot] : CypherValue.Null;

    public void Set(int slot, int key, CypherValue value)
    {
        var index = _keys.AsSpan().IndexOf(key);
        if (index < 0)
        {
            var column = NewColumnFor(value);
            column.TrySet(slot, value);
            _keys = [.. _keys, key];
            _columns = [.. _columns, column];
        }
        else if (!_columns[index].TrySet(slot, value))
        {
            _columns[index] = Widened(_columns[index], value);
            _columns[index].TrySet(slot, value);
        }
    }

    /// <returns>Whether the element had the property.</returns>
    public bool Remove(int slot, int key)
    {
        if (Find(key) is not { } column || !column.Has(slot))
            return false;

        column.Remove(slot);
        return true;
    }

    public void RemoveAll(int slot)
    {
        foreach (var column in _columns)
        {
            if (column.Has(slot))
                column.Remove(slot);
        }
    }

    public PropertyColumns Clone() => new(_keys, Array.ConvertAll(_columns, column => column.Clone()));

    /// <summary>Brings the columns into the form in which they are kept: nothing may be set or removed afterwards.</summary>
    public void Pack()
    {
        foreach (ref var column in _columns.AsSpan())
            column = column.Packed();
    }

    private static Column NewColumnFor(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Integer when Int32Format.TryPack(value, out _) => new TypedColumn<int, Int32Format>(default, []),
        CypherValueKind.Integer => new TypedColumn<long, Int64Format>(default, []),
        CypherValueKind.Float => new TypedColumn<double, FloatFormat>(default, []),
        CypherValueKind.String => new TypedColumn<string, StringFormat>(default, []),
        _ => new TypedColumn<CypherValue, AnyFormat>(default, []),
    };

    private static Column Widened(Column column, CypherValue value)
    {
        var count = column.Present.Count;
        if (column is TypedColumn<int, Int32Format> integers && value.Kind == CypherValueKind.Integer)
            return new TypedColumn<long, Int64Format>(column.Present, Array.ConvertAll(integers.Items.ToArray(), item => (long)item));

        var items = new CypherValue[count];
        for (var i = 0; i < count; i++)
            items[i] = column.At(i);
        return new TypedColumn<CypherValue, AnyFormat>(column.Present, items);
    }
}
