using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>A graph as rows.</summary>
internal sealed class GraphRows(GraphView graph)
{
    private const string IdProperty = "id";

    // Where every node has a text of its own as its `id`, that names it; otherwise its number does.
    private readonly bool _nodesHaveIds = NodesHaveIds(graph);

    public IEnumerable<NodeRow> Nodes()
    {
        for (var node = 0; node < graph.NodeBound; node++)
        {
            if (graph.NodeExists(node))
                yield return new NodeRow(IdOf(node), "", _nodesHaveIds ? IdProperty : null, LabelsOf(node), PropertiesOf(graph.NodeProperties(node)));
        }
    }

    public IEnumerable<RelationshipRow> Relationships()
    {
        for (var relationship = 0; relationship < graph.RelationshipBound; relationship++)
        {
            if (graph.RelationshipExists(relationship))
            {
                yield return new RelationshipRow(
                    graph.Tokens.RelationshipTypes.NameOf(graph.TypeOf(relationship)),
                    IdOf(graph.StartOf(relationship)),
                    "",
                    IdOf(graph.EndOf(relationship)),
                    "",
                    PropertiesOf(graph.RelationshipProperties(relationship)));
            }
        }
    }

    private static bool NodesHaveIds(GraphView graph)
    {
        var key = graph.Tokens.PropertyKeys.Find(IdProperty);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes())
        {
            if (graph.NodeProperty(node, key) is not { Kind: CypherValueKind.String } id || !seen.Add(id.AsString()))
                return false;
        }

        return true;
    }

    private string IdOf(int node) => _nodesHaveIds
        ? graph.NodeProperty(node, graph.Tokens.PropertyKeys.Find(IdProperty)).AsString()
        : node.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string[] LabelsOf(int node)
    {
        var ids = graph.LabelsOf(node);
        var labels = new string[ids.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = graph.Tokens.Labels.NameOf(ids[i]);
        return labels;
    }

    private List<KeyValuePair<string, CypherValue>> PropertiesOf(PropertyEnumerator properties)
    {
        var list = new List<KeyValuePair<string, CypherValue>>();
        foreach (var (key, value) in properties)
            list.Add(KeyValuePair.Create(graph.Tokens.PropertyKeys.NameOf(key), value));
        return list;
    }
}
