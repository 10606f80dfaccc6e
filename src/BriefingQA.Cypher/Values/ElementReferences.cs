namespace BriefingQA.Cypher.Values;

/// <summary>
/// Makes values that stand for nodes and relationships by their ids, while a query runs: 16 bytes, no allocation, and
/// what they hold is read when asked for. One object a snapshot or transaction.
/// </summary>
internal sealed class ElementReferences
{
    internal ElementReferences(IElementReader reader)
    {
        Reader = reader;
        NodeTag = new(this, CypherValueKind.Node);
        RelationshipTag = new(this, CypherValueKind.Relationship);
    }

    public IElementReader Reader { get; }

    internal Tag NodeTag { get; }

    internal Tag RelationshipTag { get; }

    /// <summary>A path by the ids of its elements, in walking order: n relationships and n + 1 nodes.</summary>
    public CypherValue Path(long[] nodes, long[] relationships) => CypherValue.OfReference(new PathReference(this, nodes, relationships));

    public CypherValue Node(long id) => CypherValue.OfReference(NodeTag, id);

    public CypherValue Relationship(long id) => CypherValue.OfReference(RelationshipTag, id);

    /// <summary>A copy of the node as it is now.</summary>
    public GraphNode ReadNode(long id) => new(Reader.NodeElementId(id), Reader.NodeLabels(id), Reader.NodeProperties(id));

    public GraphRelationship ReadRelationship(long id)
    {
        var (start, end) = Reader.RelationshipEnds(id);
        return new(
            Reader.RelationshipElementId(id), Reader.NodeElementId(start), Reader.NodeElementId(end),
            Reader.RelationshipType(id), Reader.RelationshipProperties(id));
    }

    /// <summary>The reference part of a value that stands for an element; the id is in the value's bits.</summary>
    internal sealed class Tag(ElementReferences references, CypherValueKind kind)
    {
        public ElementReferences References { get; } = references;

        public CypherValueKind Kind { get; } = kind;
    }
}
