using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Graph;

internal static class GraphAssert
{
    /// <summary>Everything a view can be asked, but what its indexes give.</summary>
    public static void Holds(GraphModel expected, GraphView actual)
    {
        Assert.Equal(expected.Nodes.Keys, Ids(actual.Nodes()));
        Assert.Equal(expected.Nodes.Count, actual.NodeCount);
        Assert.Equal(expected.Relationships.Keys, Ids(actual.Relationships()));
        Assert.Equal(expected.Relationships.Count, actual.RelationshipCount);

        foreach (var (id, node) in expected.Nodes)
        {
            Assert.True(actual.NodeExists(id));
            Assert.Equal(node.Labels, actual.LabelsOf(id).ToArray());
            Assert.Equal(node.Properties, Sorted(actual.NodeProperties(id)));
            foreach (var (key, value) in node.Properties)
                Assert.Equal(value, actual.NodeProperty(id, key));
            HoldsAdjacency(expected, actual, id);
        }

        foreach (var (id, relationship) in expected.Relationships)
        {
            Assert.True(actual.RelationshipExists(id));
            Assert.Equal((relationship.Type, relationship.Start, relationship.End), (actual.TypeOf(id), actual.StartOf(id), actual.EndOf(id)));
            Assert.Equal(relationship.Properties, Sorted(actual.RelationshipProperties(id)));
        }

        for (var label = 0; label < actual.Tokens.Labels.Count; label++)
        {
            var nodes = expected.Nodes.Where(entry => entry.Value.Labels.Contains(label)).Select(entry => entry.Key).ToArray();
            Assert.Equal(nodes, Ids(actual.NodesWithLabel(label)));
            Assert.Equal(nodes.Length, actual.CountNodesWithLabel(label));
        }

        for (var type = 0; type < actual.Tokens.RelationshipTypes.Count; type++)
        {
            var relationships = expected.Relationships.Where(entry => entry.Value.Type == type).Select(entry => entry.Key).ToArray();
            Assert.Equal(relationships, Ids(actual.RelationshipsOfType(type)));
            Assert.Equal(relationships.Length, actual.CountRelationshipsOfType(type));
        }
    }

    /// <summary>Every ordered index gives what a search of the whole graph gives.</summary>
    public static void HasRightIndexes(GraphView view)
    {
        foreach (var index in view.Schema.Indexes.Where(index => index.IsOrdered))
        {
            var entries = index.Entity == EntityKind.Node ? Ids(view.NodesWithLabel(index.LabelsOrTypes[0])) : Ids(view.RelationshipsOfType(index.LabelsOrTypes[0]));
            CypherValue Value(int id, int property) => index.Entity == EntityKind.Node ? view.NodeProperty(id, property) : view.RelationshipProperty(id, property);
            entries.RemoveAll(id => index.Properties.Any(property => Value(id, property).IsNull));
            var first = index.Properties[0];

            Assert.Equal(entries.Order(), Ids(view.Scan(index)).Order());
            Assert.Equal(entries.DistinctBy(id => string.Join('|', index.Properties.Select(property => Show(Value(id, property))))).Count(), view.DistinctValues(index));
            foreach (var value in entries.Select(id => Value(id, first)).Distinct())
            {
                var same = entries.Where(id => Value(id, first) == value).ToArray();
                Assert.Equal(same, Ids(view.Seek(index, value)).Order());
                Assert.Equal(same.Length, view.Seek(index, value).Count);
                Assert.Equal(
                    entries.Where(id => OrderedIndex.KindOf(Value(id, first)) == OrderedIndex.KindOf(value) && CypherOrdering.Instance.Compare(Value(id, first), value) > 0),
                    Ids(view.SeekRange(index, new IndexBound(value, false), null)).Order());
                Assert.Equal(
                    entries.Where(id => OrderedIndex.KindOf(Value(id, first)) == OrderedIndex.KindOf(value) && CypherOrdering.Instance.Compare(Value(id, first), value) <= 0),
                    Ids(view.SeekRange(index, null, new IndexBound(value, true))).Order());
                if (value.Kind == CypherValueKind.String)
                {
                    var prefix = value.AsString()[..Math.Min(1, value.AsString().Length)];
                    Assert.Equal(
                        entries.Where(id => Value(id, first) is { Kind: CypherValueKind.String } other && other.AsString().StartsWith(prefix, StringComparison.Ordinal)),
                        Ids(view.SeekPrefix(index, prefix)).Order());
                }
            }

            Assert.Equal(Ids(view.Scan(index)).AsEnumerable().Reverse(), view.Scan(index).Descending());
        }
    }

    public static List<int> Ids(NodeEnumerator nodes)
    {
        var ids = new List<int>();
        foreach (var id in nodes)
            ids.Add(id);
        return ids;
    }

    public static List<int> Ids(RelationshipEnumerator relationships)
    {
        var ids = new List<int>();
        foreach (var id in relationships)
            ids.Add(id);
        return ids;
    }

    public static List<int> Ids(IndexSlice slice)
    {
        var ids = new List<int>();
        foreach (var id in slice)
            ids.Add(id);
        return ids;
    }

    private static void HoldsAdjacency(GraphModel expected, GraphView actual, int node)
    {
        var around = expected.RelationshipsOf(node).ToArray();
        for (var type = -1; type < actual.Tokens.RelationshipTypes.Count; type++)
        {
            int[]? types = type < 0 ? null : [type];
            foreach (var direction in Enum.GetValues<RelationshipDirection>())
            {
                var wanted = around
                    .Where(entry => types is null || types.Contains(entry.Value.Type))
                    .Where(entry => direction switch
                    {
                        RelationshipDirection.Outgoing => entry.Value.Start == node,
                        RelationshipDirection.Incoming => entry.Value.End == node,
                        _ => true,
                    })
                    .Select(entry => new Adjacency(
                        entry.Key,
                        entry.Value.Start == node ? entry.Value.End : entry.Value.Start,
                        entry.Value.Type,
                        entry.Value.Start != node || direction == RelationshipDirection.Incoming))
                    .ToArray();
                var found = new List<Adjacency>();
                foreach (var adjacency in actual.RelationshipsOf(node, direction, types))
                    found.Add(adjacency);
                Assert.Equal(wanted, found.OrderBy(adjacency => adjacency.Relationship));
                Assert.Equal(wanted.Length, actual.Degree(node, direction, types));
            }
        }
    }

    private static SortedDictionary<int, CypherValue> Sorted(PropertyEnumerator properties)
    {
        var sorted = new SortedDictionary<int, CypherValue>();
        foreach (var (key, value) in properties)
            sorted.Add(key, value);
        return sorted;
    }

    // Equal numbers read alike, whether they are integers or floats.
    private static string Show(CypherValue value) =>
        value.Kind is CypherValueKind.Integer or CypherValueKind.Float ? value.AsNumber().ToString("R", null) : CypherText.Of(value);
}
