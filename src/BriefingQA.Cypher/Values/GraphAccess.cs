namespace BriefingQA.Cypher.Values;

/// <summary>Reads nodes, relationships and paths alike, whether they are references or copies. Values of other kinds must not be given.</summary>
internal static class GraphAccess
{
    public static CypherValue Property(CypherValue element, string key)
    {
        if (element.IsNodeReference(out var graph, out var id))
            return graph.NodeProperty(id, key);
        if (element.IsRelationshipReference(out graph, out id))
            return graph.RelationshipProperty(id, key);
        return Properties(element)[key];
    }

    public static CypherMap Properties(CypherValue element)
    {
        if (element.IsNodeReference(out var graph, out var id))
            return graph.NodeProperties(id);
        if (element.IsRelationshipReference(out graph, out id))
            return graph.RelationshipProperties(id);
        return element.Kind == CypherValueKind.Node ? element.AsNode().Properties : element.AsRelationship().Properties;
    }

    public static string ElementId(CypherValue element)
    {
        if (element.IsNodeReference(out var graph, out var id))
            return graph.NodeElementId(id);
        if (element.IsRelationshipReference(out graph, out id))
            return graph.RelationshipElementId(id);
        return element.Kind == CypherValueKind.Node ? element.AsNode().ElementId : element.AsRelationship().ElementId;
    }

    public static IReadOnlyList<string> Labels(CypherValue node) =>
        node.IsNodeReference(out var graph, out var id) ? graph.Labels(id) : node.AsNode().Labels;

    public static string Type(CypherValue relationship) =>
        relationship.IsRelationshipReference(out var graph, out var id) ? graph.RelationshipType(id) : relationship.AsRelationship().Type;

    public static (CypherList Nodes, CypherList Relationships) PathParts(CypherValue path)
    {
        if (path.IsPathReference(out var reference))
            return (reference.NodeValues(), reference.RelationshipValues());
        var copy = path.AsPath();
        return (CypherList.Wrap([.. copy.Nodes.Select(CypherValue.Of)]), CypherList.Wrap([.. copy.Relationships.Select(CypherValue.Of)]));
    }
}
