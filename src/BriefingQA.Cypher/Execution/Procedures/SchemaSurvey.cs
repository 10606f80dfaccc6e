using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Procedures;

/// <summary>What the nodes and relationships of a graph are like, found by looking at each of them; as Neo4j's <c>db.schema</c> procedures tell it.</summary>
internal static class SchemaSurvey
{
    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new("db.schema.visualization", [], [new("nodes", "LIST<NODE>"), new("relationships", "LIST<RELATIONSHIP>")], (context, _) => [Visualization(context.Graph)]),
        new(
            "db.schema.nodeTypeProperties", [],
            [new("nodeType", "STRING"), new("nodeLabels", "LIST<STRING>"), new("propertyName", "STRING"), new("propertyTypes", "LIST<STRING>"), new("mandatory", "BOOLEAN")],
            (context, _) => NodeTypes(context.Graph)),
        new(
            "db.schema.relTypeProperties", [],
            [new("relType", "STRING"), new("propertyName", "STRING"), new("propertyTypes", "LIST<STRING>"), new("mandatory", "BOOLEAN")],
            (context, _) => RelationshipTypes(context.Graph)),
    ];

    /// <summary>A node for each label, and a relationship for each type from each label at its starts to each at its ends; none of them is in the graph.</summary>
    private static CypherValue[] Visualization(GraphView graph)
    {
        var labels = graph.Tokens.Labels.Names.Select((name, label) => (name, label)).Where(entry => graph.CountNodesWithLabel(entry.label) > 0).ToList();
        var nodes = labels.ToDictionary(
            entry => entry.label,
            entry => new GraphNode($"n{-1 - entry.label}", [entry.name], MapOf(("name", entry.name), ("indexes", CypherValue.Of(CypherList.Empty)), ("constraints", CypherValue.Of(CypherList.Empty)))));
        var relationships = new List<CypherValue>();
        for (var type = 0; type < graph.Tokens.RelationshipTypes.Count; type++)
        {
            var (starts, ends) = (new SortedSet<int>(), new SortedSet<int>());
            foreach (var relationship in graph.RelationshipsOfType(type))
            {
                starts.UnionWith(graph.LabelsOf(graph.StartOf(relationship)).ToArray());
                ends.UnionWith(graph.LabelsOf(graph.EndOf(relationship)).ToArray());
            }

            var name = graph.Tokens.RelationshipTypes.NameOf(type);
            foreach (var (start, end) in starts.SelectMany(_ => ends, (start, end) => (nodes[start], nodes[end])))
            {
                var id = $"r{-1 - relationships.Count}";
                relationships.Add(CypherValue.Of(new GraphRelationship(id, start.ElementId, end.ElementId, name, MapOf(("name", name)))));
            }
        }

        return [CypherValue.Of(CypherList.Wrap([.. nodes.Values.Select(CypherValue.Of)])), CypherValue.Of(CypherList.Wrap([.. relationships]))];
    }

    private static IEnumerable<CypherValue[]> NodeTypes(GraphView graph)
    {
        var types = new OrderedDictionary<ushort, Survey>();
        foreach (var node in graph.Nodes())
            SurveyOf(types, graph.State.LabelSetOf(node)).Add(graph.NodeProperties(node));

        foreach (var (set, survey) in types)
        {
            string[] labels = [.. graph.Tokens.LabelSets[set].ToArray().Select(graph.Tokens.Labels.NameOf).Order(StringComparer.Ordinal)];
            foreach (var (name, kinds, mandatory) in survey.Rows(graph))
                yield return [string.Concat(labels.Select(label => $":`{label}`")), ListOf(labels), name, kinds, mandatory];
        }
    }

    private static IEnumerable<CypherValue[]> RelationshipTypes(GraphView graph)
    {
        var types = new OrderedDictionary<int, Survey>();
        foreach (var relationship in graph.Relationships())
            SurveyOf(types, graph.TypeOf(relationship)).Add(graph.RelationshipProperties(relationship));

        foreach (var (type, survey) in types)
        {
            foreach (var (name, kinds, mandatory) in survey.Rows(graph))
                yield return [$":`{graph.Tokens.RelationshipTypes.NameOf(type)}`", name, kinds, mandatory];
        }
    }

    private static Survey SurveyOf<TKey>(OrderedDictionary<TKey, Survey> surveys, TKey key) where TKey : notnull
    {
        if (!surveys.TryGetValue(key, out var survey))
            surveys.Add(key, survey = new Survey());
        return survey;
    }

    private static CypherMap MapOf(params ReadOnlySpan<(string Key, CypherValue Value)> entries) =>
        new([.. entries.ToArray().Select(entry => KeyValuePair.Create(entry.Key, entry.Value))]);

    private static CypherValue ListOf(IEnumerable<string> items) => CypherValue.Of(CypherList.Wrap([.. items.Select(CypherValue.Of)]));

    /// <summary>Which properties elements of one kind have, and with values of which types.</summary>
    private sealed class Survey
    {
        private readonly OrderedDictionary<int, (int Count, SortedSet<string> Types)> _properties = [];
        private int _elements;

        public void Add(PropertyEnumerator properties)
        {
            _elements++;
            foreach (var (key, value) in properties)
            {
                var (count, types) = _properties.TryGetValue(key, out var known) ? known : (0, new SortedSet<string>(StringComparer.Ordinal));
                types.Add(TypeOf(value));
                _properties[key] = (count + 1, types);
            }
        }

        /// <summary>One row a property; where there is none, one row without a name.</summary>
        public IEnumerable<(CypherValue Name, CypherValue Types, bool Mandatory)> Rows(GraphView graph) => _properties.Count == 0
            ? [(CypherValue.Null, CypherValue.Null, false)]
            : _properties.Select(property => (
                CypherValue.Of(graph.Tokens.PropertyKeys.NameOf(property.Key)), ListOf(property.Value.Types), property.Value.Count == _elements));

        private static string TypeOf(CypherValue value) => value.Kind switch
        {
            CypherValueKind.Integer => "Long",
            CypherValueKind.Float => "Double",
            CypherValueKind.List => value.AsList() is [var first, ..] ? TypeOf(first) + "Array" : "StringArray",
            var kind => kind.ToString(),
        };
    }
}
