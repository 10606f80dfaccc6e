namespace BriefingQA.Cypher.Graph;

/// <summary>The labels and properties of up to 256 nodes.</summary>
internal sealed class NodePage : Page
{
    public NodePage(object? owner)
    {
        Owner = owner;
        LabelSets = new ushort[Size];
        Array.Fill(LabelSets, Graph.LabelSets.NoNode);
        Properties = new PropertyColumns();
    }

    /// <summary>Takes over what it is given.</summary>
    public NodePage(object? owner, ushort[] labelSets, PropertyColumns properties) =>
        (Owner, LabelSets, Properties) = (owner, labelSets, properties);

    /// <summary>By slot: a number of <see cref="Graph.LabelSets"/>.</summary>
    public ushort[] LabelSets { get; }

    public PropertyColumns Properties { get; }

    public bool Exists(int slot) => LabelSets[slot] != Graph.LabelSets.NoNode;

    public bool IsEmpty => !LabelSets.AsSpan().ContainsAnyExcept(Graph.LabelSets.NoNode);

    public NodePage CopyFor(object owner) => new(owner, [.. LabelSets], Properties.Clone());
}
