namespace BriefingQA.Cypher.Values;

/// <summary>What values and functions need to know of the nodes and relationships of a graph, by their ids.</summary>
/// <remarks>Asking for an element that was deleted in this transaction is an <c>EntityNotFound</c> error, except for its ids and a relationship's type.</remarks>
internal interface IGraphElements
{
    IReadOnlyList<string> Labels(long node);

    bool HasLabel(long node, string label);

    /// <summary>Null where the node lacks the property.</summary>
    CypherValue NodeProperty(long node, string key);

    CypherMap NodeProperties(long node);

    string NodeElementId(long node);

    string RelationshipType(long relationship);

    long StartNode(long relationship);

    long EndNode(long relationship);

    /// <summary>Null where the relationship lacks the property.</summary>
    CypherValue RelationshipProperty(long relationship, string key);

    CypherMap RelationshipProperties(long relationship);

    string RelationshipElementId(long relationship);

    /// <summary>A copy of the node as it is now.</summary>
    GraphNode Node(long node) => new(NodeElementId(node), Labels(node), NodeProperties(node));

    /// <summary>A copy of the relationship as it is now.</summary>
    GraphRelationship Relationship(long relationship) => new(
        RelationshipElementId(relationship),
        NodeElementId(StartNode(relationship)),
        NodeElementId(EndNode(relationship)),
        RelationshipType(relationship),
        RelationshipProperties(relationship));
}
