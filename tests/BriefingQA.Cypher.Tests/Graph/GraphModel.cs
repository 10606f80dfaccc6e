using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Graph;

/// <summary>A graph as plainly as it can be written: what the store must always agree with.</summary>
internal sealed class GraphModel
{
    public SortedDictionary<int, Node> Nodes { get; } = [];

    public SortedDictionary<int, Relationship> Relationships { get; } = [];

    public GraphModel Copy()
    {
        var copy = new GraphModel();
        foreach (var (id, node) in Nodes)
            copy.Nodes[id] = new([.. node.Labels], new(node.Properties));
        foreach (var (id, relationship) in Relationships)
            copy.Relationships[id] = relationship with { Properties = new(relationship.Properties) };
        return copy;
    }

    public IEnumerable<KeyValuePair<int, Relationship>> RelationshipsOf(int node) =>
        Relationships.Where(entry => entry.Value.Start == node || entry.Value.End == node);

    internal sealed record Node(SortedSet<int> Labels, SortedDictionary<int, CypherValue> Properties);

    internal sealed record Relationship(int Type, int Start, int End, SortedDictionary<int, CypherValue> Properties);
}
