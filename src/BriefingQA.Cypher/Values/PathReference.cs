namespace BriefingQA.Cypher.Values;

/// <summary>A path by the ids of its n + 1 nodes and n relationships, in walking order.</summary>
internal sealed class PathReference(ElementReferences references, long[] nodes, long[] relationships) : IEquatable<PathReference>
{
    public ElementReferences References { get; } = references;

    public long[] Nodes { get; } = nodes;

    public long[] Relationships { get; } = relationships;

    public GraphPath Read() => new(
        Array.ConvertAll(Nodes, References.ReadNode), Array.ConvertAll(Relationships, References.ReadRelationship));

    public bool Equals(PathReference? other) =>
        other is not null && Nodes.AsSpan().SequenceEqual(other.Nodes) && Relationships.AsSpan().SequenceEqual(other.Relationships);

    public override bool Equals(object? obj) => Equals(obj as PathReference);

    public override int GetHashCode() => HashCode.Combine(Nodes[0], Relationships.Length, Nodes[^1]);
}
