namespace BriefingQA.Cypher.Graph;

/// <summary>The types, ends and properties of up to 256 relationships.</summary>
internal sealed class RelationshipPage : Page
{
    /// <summary>There is room for types 0 to 32766.</summary>
    public const int TypeCapacity = Deleted - 1;

    private const ushort Deleted = 0x8000;
    private const ushort Never = ushort.MaxValue;

    public RelationshipPage(object? owner)
    {
        Owner = owner;
        Starts = new int[Size];
        Ends = new int[Size];
        Types = new ushort[Size];
        Array.Fill(Types, Never);
        Properties = new PropertyColumns();
    }

    /// <summary>Takes over what it is given.</summary>
    public RelationshipPage(object? owner, int[] starts, int[] ends, ushort[] types, PropertyColumns properties) =>
        (Owner, Starts, Ends, Types, Properties) = (owner, starts, ends, types, properties);

    public int[] Starts { get; }

    public int[] Ends { get; }

    /// <summary>By slot: the type, or a number that is none. A deleted relationship's type and ends can still be told.</summary>
    public ushort[] Types { get; }

    public PropertyColumns Properties { get; }

    public bool Exists(int slot) => Types[slot] < Deleted;

    public int TypeOf(int slot) => Types[slot] & ~Deleted;

    public void Set(int slot, int start, int end, int type)
    {
        Starts[slot] = start;
        Ends[slot] = end;
        Types[slot] = (ushort)type;
    }

    public void Delete(int slot) => Types[slot] |= Deleted;

    public bool IsEmpty => !Types.AsSpan().ContainsAnyInRange((ushort)0, (ushort)(Deleted - 1));

    public RelationshipPage CopyFor(object owner) => new(owner, [.. Starts], [.. Ends], [.. Types], Properties.Clone());
}
