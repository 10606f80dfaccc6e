namespace BriefingQA.Cypher.Values;

/// <summary>A node as a query returned it: a copy, of one moment. Nodes are equal when their ids are.</summary>
/// <param name="ElementId">Opaque; unique among the nodes and relationships of its database.</param>
public sealed record GraphNode(string ElementId, IReadOnlyList<string> Labels, CypherMap Properties)
{
    public bool Equals(GraphNode? other) => other is not null && ElementId == other.ElementId;

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A relationship as a query returned it: a copy, of one moment. Relationships are equal when their ids are.</summary>
public sealed record GraphRelationship(string ElementId, string StartNodeElementId, string EndNodeElementId, string Type, CypherMap Properties)
{
    public bool Equals(GraphRelationship? other) => other is not null && ElementId == other.ElementId;

    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A walk through the graph: n relationships and n + 1 nodes, in walking order.</summary>
public sealed record GraphPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphRelationship> Relationships)
{
    public bool Equals(GraphPath? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    public override int GetHashCode() => HashCode.Combine(Nodes[0], Relationships.Count, Nodes[^1]);
}
