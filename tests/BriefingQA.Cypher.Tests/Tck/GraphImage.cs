using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>All that is in a graph, by identity, to tell what a query changed.</summary>
internal sealed class GraphImage
{
    private readonly HashSet<string> _nodes = [];
    private readonly HashSet<string> _relationships = [];
    private readonly HashSet<string> _labels = [];
    private readonly HashSet<(string, string, CypherValue)> _properties = [];

    public GraphImage(CypherDatabase database)
    {
        foreach (var node in database.Read("MATCH (n) RETURN n").Rows.Select(row => row[0].AsNode()))
        {
            _nodes.Add(node.ElementId);
            _labels.UnionWith(node.Labels);
            _properties.UnionWith(node.Properties.Select(property => ($"node {node.ElementId}", property.Key, property.Value)));
        }

        foreach (var relationship in database.Read("MATCH ()-[r]->() RETURN r").Rows.Select(row => row[0].AsRelationship()))
        {
            _relationships.Add(relationship.ElementId);
            _properties.UnionWith(relationship.Properties.Select(property => ($"relationship {relationship.ElementId}", property.Key, property.Value)));
        }
    }

    /// <summary>What was added and taken away since, with the kit's names. For example, <c>+nodes</c>; what is 0 is left out.</summary>
    public SortedDictionary<string, int> ChangesTo(GraphImage after)
    {
        var changes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Count("nodes", _nodes, after._nodes);
        Count("relationships", _relationships, after._relationships);
        Count("labels", _labels, after._labels);
        Count("properties", _properties, after._properties);
        return changes;

        void Count<T>(string name, HashSet<T> before, HashSet<T> now)
        {
            if (now.Except(before).Count() is > 0 and var added)
                changes[$"+{name}"] = added;
            if (before.Except(now).Count() is > 0 and var removed)
                changes[$"-{name}"] = removed;
        }
    }
}
