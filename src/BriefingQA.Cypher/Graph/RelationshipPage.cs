namespace BriefingQA.Cypher.Graph;

/// <summary>The types, ends and properties of up to 256 relationships.</summary>
internal sealed class RelationshipPage : Page
{
    /// <summary>There is room for types 0 to 32766.</summary>
    public const int TypeCapacity = Deleted - 1;

    private const ushort Deleted = 0x8000;
    private const ushort Never = ushort.MaxValue;

    private SlotNumbers _starts;
    private SlotNumbers _ends;

    public RelationshipPage(object? owner)
        : this(owner, SlotNumbers.Zero(), SlotNumbers.Zero(), new ushort[Size], new PropertyColumns()) => Array.Fill(Types, Never);

    private RelationshipPage(object? owner, SlotNumbers starts, SlotNumbers ends, ushort[] types, PropertyColumns properties) =>
        (Owner, _starts, _ends, Types, Properties) = (owner, starts, ends, types, properties);

    /// <summary>By slot: the type, or a number that is none. A deleted relationship's type and ends can still be told.</summary>
    public ushort[] Types { get; }

    public PropertyColumns Properties { get; private set; }

    public bool Exists(int slot) => Types[slot] < Deleted;

    public int TypeOf(int slot) => Types[slot] & ~Deleted;

    public int StartOf(int slot) => _starts[slot];

    public int EndOf(int slot) => _ends[slot];

    public void Set(int slot, int start, int end, int type)
    {
        _starts.Set(slot, start);
        _ends.Set(slot, end);
        Types[slot] = (ushort)type;
    }

    public void Delete(int slot) => Types[slot] |= Deleted;

    public bool IsEmpty => !Types.AsSpan().ContainsAnyInRange((ushort)0, (ushort)(Deleted - 1));

    public RelationshipPage CopyFor(object owner) => new(owner, _starts.Copy(), _ends.Copy(), [.. Types], Properties.Clone());

    /// <summary>Takes the columns over. For building a page whose relationships are known in full.</summary>
    public void SetProperties(PropertyColumns properties) => Properties = properties;

    /// <summary>Brings the page into the form in which it is kept: nothing may be changed afterwards.</summary>
    public void Pack()
    {
        var used = default(SlotSet);
        for (var slot = 0; slot < Size; slot++)
        {
            if (Types[slot] != Never)
                used.Add(slot);
        }

        (_starts, _ends) = (_starts.Packed(used), _ends.Packed(used));
        Properties.Pack();
    }
}
