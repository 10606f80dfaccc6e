namespace BriefingQA.Cypher.Values;

/// <summary>A path inside a running query: the ids of its nodes and relationships, in walking order.</summary>
/// <param name="nodes">One more than <paramref name="relationships"/>. Neither array may change afterwards.</param>
internal sealed class PathReference(CypherValue.ReferenceFactory references, long[] nodes, long[] relationships)
    : IEquatable<PathReference>
{
    public IGraphElements Graph => references.Graph;

    public ReadOnlySpan<long> Nodes => nodes;

    public ReadOnlySpan<long> Relationships => relationships;

    public CypherList NodeValues() => CypherList.Wrap(Array.ConvertAll(nodes, references.Node));

    public CypherList RelationshipValues() => CypherList.Wrap(Array.ConvertAll(relationships, references.Relationship));

    public GraphPath ToPath() => new(Array.ConvertAll(nodes, Graph.Node), Array.ConvertAll(relationships, Graph.Relationship));

    public bool Equals(PathReference? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    public override bool Equals(object? obj) => Equals(obj as PathReference);

    public override int GetHashCode() => HashCode.Combine(nodes[0], relationships.Length, nodes[^1]);
}
