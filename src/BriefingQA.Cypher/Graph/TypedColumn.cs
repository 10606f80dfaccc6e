using System.Diagnostics.CodeAnalysis;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>How one kind of column keeps a value.</summary>
internal interface IColumnFormat<TItem>
{
    static abstract bool TryPack(CypherValue value, [MaybeNullWhen(false)] out TItem item);

    static abstract CypherValue Unpack(TItem item);

    static abstract bool Passes(TItem item, PropertyTest test);
}

internal sealed class TypedColumn<TItem, TFormat> : Column where TFormat : IColumnFormat<TItem>
{
    private TItem[] _items;
    private int _count;

    /// <summary>Takes the array over. It has one item for each member of the set.</summary>
    public TypedColumn(SlotSet present, TItem[] items)
        : base(present) => (_items, _count) = (items, items.Length);

    public ReadOnlySpan<TItem> Items => _items.AsSpan(0, _count);

    public override CypherValue At(int rank) => TFormat.Unpack(_items[rank]);

    public override Column Clone() => new TypedColumn<TItem, TFormat>(Present, Items.ToArray());

    public override Column Packed()
    {
        Array.Resize(ref _items, _count);
        return this is TypedColumn<string, StringFormat> strings && ShortTextColumn.TryOf(Present, strings.Items) is { } packed ? packed : this;
    }

    protected override bool Passes(int rank, PropertyTest test) => TFormat.Passes(_items[rank], test);

    protected override bool TryPut(int rank, CypherValue value, bool insert)
    {
        if (!TFormat.TryPack(value, out var item))
            return false;

        if (insert)
        {
            if (_count == _items.Length)
                Array.Resize(ref _items, Math.Clamp(_count * 2, 4, Page.Size));
            Array.Copy(_items, rank, _items, rank + 1, _count - rank);
            _count++;
        }

        _items[rank] = item;
        return true;
    }

    protected override void TakeOut(int rank)
    {
        _count--;
        Array.Copy(_items, rank + 1, _items, rank, _count - rank);
        _items[_count] = default!;
    }
}
