using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// A graph to read. Nodes and relationships are small numbers, each kind from 0; names are ids of <see cref="Tokens"/>. An id
/// that is no element's, or no longer, has no labels, properties and relationships; it is no error to ask.
/// </summary>
internal abstract class GraphView
{
    private protected GraphView(GraphState state) => State = state;

    public GraphTokens Tokens => State.Tokens;

    public SchemaCatalog Schema => State.Schema;

    public int NodeCount => State.NodeCount;

    /// <summary>Greater than every id that a node has or had.</summary>
    public int NodeBound => State.NodeBound;

    public int RelationshipCount => State.RelationshipCount;

    public int RelationshipBound => State.RelationshipBound;

    internal GraphState State { get; }

    public bool NodeExists(int node) => State.NodeExists(node);

    public NodeEnumerator Nodes() => new(State);

    public NodeEnumerator NodesWithLabel(int label) => new(State.NodesWithLabel(label));

    public int CountNodesWithLabel(int label) => State.NodesWithLabel(label)?.Count ?? 0;

    /// <summary>Ascending label ids.</summary>
    public ReadOnlySpan<int> LabelsOf(int node) => State.LabelSetOf(node) is var set && set == LabelSets.NoNode ? [] : Tokens.LabelSets[set];

    public bool HasLabel(int node, int label) => LabelsOf(node).Contains(label);

    /// <summary>Null where the node lacks the property.</summary>
    public CypherValue NodeProperty(int node, int key) => State.Property(EntityKind.Node, node, key);

    public PropertyEnumerator NodeProperties(int node) => new(State.PropertiesOf(EntityKind.Node, node), node & (Page.Size - 1));

    public bool RelationshipExists(int relationship) => State.RelationshipExists(relationship);

    public RelationshipEnumerator Relationships() => new(State, null);

    public RelationshipEnumerator RelationshipsOfType(int type) => new(State, type);

    public int CountRelationshipsOfType(int type) => State.CountOfType(type);

    /// <summary>The type and ends of a relationship can also be told after the running transaction deleted it.</summary>
    public int TypeOf(int relationship) => RelationshipPageOf(relationship).TypeOf(relationship & (Page.Size - 1));

    public int StartOf(int relationship) => RelationshipPageOf(relationship).StartOf(relationship & (Page.Size - 1));

    public int EndOf(int relationship) => RelationshipPageOf(relationship).EndOf(relationship & (Page.Size - 1));

    public CypherValue RelationshipProperty(int relationship, int key) => State.Property(EntityKind.Relationship, relationship, key);

    public PropertyEnumerator RelationshipProperties(int relationship) =>
        new(State.PropertiesOf(EntityKind.Relationship, relationship), relationship & (Page.Size - 1));

    /// <param name="types">Null for relationships of any type; ids that are none match nothing.</param>
    public AdjacencyEnumerator RelationshipsOf(int node, RelationshipDirection direction, int[]? types = null) =>
        new(State.Adjacency[node >> Page.Shift], node & (Page.Size - 1), node, direction, types);

    /// <summary>How many relationships <see cref="RelationshipsOf"/> gives.</summary>
    public int Degree(int node, RelationshipDirection direction, int[]? types = null) => RelationshipsOf(node, direction, types).Count();

    /// <summary>The entries of an ordered index whose first properties have these values. A null or NaN equals nothing.</summary>
    public IndexSlice Seek(IndexDefinition index, params ReadOnlySpan<CypherValue> values)
    {
        foreach (var value in values)
        {
            if (value.IsNull || (value.Kind == CypherValueKind.Float && double.IsNaN(value.AsFloat())))
                return IndexSlice.Empty;
        }

        return Ordered(index).Equal(State, values);
    }

    /// <summary>The entries whose first property is a string that begins with the prefix.</summary>
    public IndexSlice SeekPrefix(IndexDefinition index, string prefix) => Ordered(index).StartingWith(State, prefix);

    /// <summary>The entries whose first property lies between the bounds and is comparable with them. At least one bound is given.</summary>
    public IndexSlice SeekRange(IndexDefinition index, IndexBound? lower, IndexBound? upper) => Ordered(index).Between(State, lower, upper);

    /// <summary>Every element that has all the properties, in the order of the values.</summary>
    public IndexSlice Scan(IndexDefinition index) => Ordered(index).All;

    /// <summary>How many different values an ordered index holds: its entries divided by it are what to expect of one seek.</summary>
    public int DistinctValues(IndexDefinition index) => Ordered(index).DistinctCount;

    /// <summary>What a full-text index holds that fits a query; see <see cref="FullTextQuery"/>.</summary>
    /// <returns>Ids with scores, best first.</returns>
    public IReadOnlyList<(int Id, double Score)> Search(IndexDefinition fullTextIndex, string query) =>
        new FullTextSearch((FullTextIndex)State.Indexes[fullTextIndex.Id], this).Find(query);

    /// <summary>The mean number of relationships that a node of the label has, by a sample of at most 256 such nodes.</summary>
    /// <param name="label">Null for any node.</param>
    public double AverageDegree(int? label, RelationshipDirection direction, int[]? types)
    {
        const int Sample = 256;
        var (bound, set) = (NodeBound, label is { } id ? State.NodesWithLabel(id) : null);
        if (bound == 0 || (label is not null && set is null or { Count: 0 }))
            return 0;

        var (seen, degrees) = (0, 0L);
        var first = set?.Next(0) ?? 0;
        var step = Math.Max(1, ((set is null ? bound : LastOf(set, bound)) - first) / Sample);
        for (var at = first; at < bound; at += step)
        {
            var node = set is null ? (NodeExists(at) ? at : -1) : set.Next(at);
            if (node < 0)
                continue;

            seen++;
            degrees += Degree(node, direction, types);
            at = Math.Max(at, node);
        }

        return seen == 0 ? 0 : (double)degrees / seen;
    }

    private static int LastOf(IdSet set, int bound)
    {
        var (known, past) = (0, bound);
        while (past - known > 1)
        {
            var middle = known + ((past - known) / 2);
            if (set.Next(middle) >= 0)
                known = middle;
            else
                past = middle;
        }

        return known;
    }

    private RelationshipPage RelationshipPageOf(int relationship) =>
        State.Relationships[relationship >> Page.Shift] ?? throw new ArgumentOutOfRangeException(nameof(relationship), relationship, "No relationship has or had this id.");

    private OrderedIndex Ordered(IndexDefinition index) => (OrderedIndex)State.Indexes[index.Id];
}
