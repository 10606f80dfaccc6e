using System.Globalization;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>Lets values and functions read a graph by the names of its labels, types and keys.</summary>
internal sealed class ElementReader(GraphView graph) : IGraphElements
{
    // An element id is a letter for its kind and the number.
    private const char NodePrefix = 'n';
    private const char RelationshipPrefix = 'r';

    public IReadOnlyList<string> Labels(long node)
    {
        RequireNode(node);
        var labels = graph.LabelsOf((int)node);
        var names = new string[labels.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = graph.Tokens.Labels.NameOf(labels[i]);
        return names;
    }

    public bool HasLabel(long node, string label) => graph.HasLabel((int)node, graph.Tokens.Labels.Find(label));

    public CypherValue NodeProperty(long node, string key)
    {
        RequireNode(node);
        return graph.NodeProperty((int)node, graph.Tokens.PropertyKeys.Find(key));
    }

    public CypherMap NodeProperties(long node)
    {
        RequireNode(node);
        return MapOf(graph.NodeProperties((int)node));
    }

    public string NodeElementId(long node) => NodePrefix + node.ToString(CultureInfo.InvariantCulture);

    /// <summary>The node of an element id; null where there is none.</summary>
    public int? FindNode(string elementId) =>
        elementId.StartsWith(NodePrefix) && int.TryParse(elementId.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var node) && graph.NodeExists(node)
            ? node
            : null;

    public string RelationshipType(long relationship) => graph.Tokens.RelationshipTypes.NameOf(graph.TypeOf((int)relationship));

    public long StartNode(long relationship) => graph.StartOf((int)relationship);

    public long EndNode(long relationship) => graph.EndOf((int)relationship);

    public CypherValue RelationshipProperty(long relationship, string key)
    {
        RequireRelationship(relationship);
        return graph.RelationshipProperty((int)relationship, graph.Tokens.PropertyKeys.Find(key));
    }

    public CypherMap RelationshipProperties(long relationship)
    {
        RequireRelationship(relationship);
        return MapOf(graph.RelationshipProperties((int)relationship));
    }

    public string RelationshipElementId(long relationship) => RelationshipPrefix + relationship.ToString(CultureInfo.InvariantCulture);

    public void RequireNode(long node)
    {
        if (!graph.NodeExists((int)node))
            throw Deleted($"Node with id {node}");
    }

    public void RequireRelationship(long relationship)
    {
        if (!graph.RelationshipExists((int)relationship))
            throw Deleted($"Relationship with id {relationship}");
    }

    private static CypherRuntimeException Deleted(string what) =>
        new($"{what} has been deleted in this transaction.", "EntityNotFound", "DeletedEntityAccess");

    private CypherMap MapOf(PropertyEnumerator properties)
    {
        var entries = new List<KeyValuePair<string, CypherValue>>();
        foreach (var (key, value) in properties)
            entries.Add(KeyValuePair.Create(graph.Tokens.PropertyKeys.NameOf(key), value));
        return new CypherMap(entries);
    }
}
