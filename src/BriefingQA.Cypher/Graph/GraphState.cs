using System.Collections.Immutable;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// One version of a graph. The transaction that forked it changes it in place; once that has committed nobody does, so
/// any number of readers may keep it for as long as they like. It shares what did not change with other versions.
/// </summary>
internal sealed class GraphState
{
    private readonly object? _owner;
    private IdSet?[] _labelNodes;
    private int[] _typeCounts;

    public GraphState(GraphTokens tokens)
    {
        Tokens = tokens;
        Nodes = new();
        Relationships = new();
        Adjacency = new();
        (_labelNodes, _typeCounts) = ([], []);
    }

    private GraphState(GraphState origin, object owner)
    {
        _owner = owner;
        Tokens = origin.Tokens;
        Nodes = origin.Nodes.Fork();
        Relationships = origin.Relationships.Fork();
        Adjacency = origin.Adjacency.Fork();
        (_labelNodes, _typeCounts) = ([.. origin._labelNodes], [.. origin._typeCounts]);
        (NodeCount, NodeBound) = (origin.NodeCount, origin.NodeBound);
        (RelationshipCount, RelationshipBound) = (origin.RelationshipCount, origin.RelationshipBound);
        (Schema, Indexes) = (origin.Schema, origin.Indexes);
    }

    public GraphTokens Tokens { get; }

    public PageTable<NodePage> Nodes { get; }

    public PageTable<RelationshipPage> Relationships { get; }

    public PageTable<AdjacencyPage> Adjacency { get; }

    public int NodeCount { get; set; }

    /// <summary>Greater than every id that a node has or had.</summary>
    public int NodeBound { get; set; }

    public int RelationshipCount { get; set; }

    public int RelationshipBound { get; set; }

    public SchemaCatalog Schema { get; set; } = SchemaCatalog.Initial;

    /// <summary>By the ids of their definitions. A lookup index holds nothing of its own: labels and types are looked up in the pages.</summary>
    public ImmutableDictionary<long, GraphIndex> Indexes { get; set; } = ImmutableDictionary<long, GraphIndex>.Empty;

    public GraphState Fork(object owner) => new(this, owner);

    public bool NodeExists(int node) => node >= 0 && Nodes[node >> Page.Shift] is { } page && page.Exists(node & (Page.Size - 1));

    public bool RelationshipExists(int relationship) =>
        relationship >= 0 && Relationships[relationship >> Page.Shift] is { } page && page.Exists(relationship & (Page.Size - 1));

    public ushort LabelSetOf(int node) => Nodes[node >> Page.Shift]?.LabelSets[node & (Page.Size - 1)] ?? LabelSets.NoNode;

    public PropertyColumns? PropertiesOf(EntityKind entity, int id) =>
        entity == EntityKind.Node ? Nodes[id >> Page.Shift]?.Properties : Relationships[id >> Page.Shift]?.Properties;

    public CypherValue Property(EntityKind entity, int id, int key) => PropertiesOf(entity, id)?.Get(id & (Page.Size - 1), key) ?? CypherValue.Null;

    /// <summary>Null where no node ever had the label.</summary>
    public IdSet? NodesWithLabel(int label) => (uint)label < (uint)_labelNodes.Length ? _labelNodes[label] : null;

    public int CountOfType(int type) => (uint)type < (uint)_typeCounts.Length ? _typeCounts[type] : 0;

    public void AddToTypeCount(int type, int change)
    {
        if (type >= _typeCounts.Length)
            Array.Resize(ref _typeCounts, type + 1);
        _typeCounts[type] += change;
    }

    public IdSet LabelNodesToChange(int label)
    {
        if (label >= _labelNodes.Length)
            Array.Resize(ref _labelNodes, label + 1);

        var nodes = _labelNodes[label];
        return nodes is not null && nodes.Owner == _owner ? nodes : _labelNodes[label] = (nodes ?? new IdSet()).Fork(_owner!);
    }

    public GraphIndex IndexToChange(long id)
    {
        var index = Indexes[id];
        if (index.Owner == _owner)
            return index;

        index = index.Fork(_owner!);
        Indexes = Indexes.SetItem(id, index);
        return index;
    }
}
