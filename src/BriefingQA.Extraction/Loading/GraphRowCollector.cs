using System.Security.Cryptography;
using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Extraction.Loading;

/// <summary>Collects the nodes and relationships of one briefing, each once; a relationship to a node that is not among them is left out.</summary>
internal sealed class GraphRowCollector
{
    private readonly Dictionary<string, NodeRow> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string From, string To), CypherMap> _relationships = [];

    public IReadOnlyCollection<NodeRow> Nodes => _nodes.Values;

    public IEnumerable<RelationshipRow> Relationships => _relationships
        .Where(relationship => _nodes.ContainsKey(relationship.Key.From) && _nodes.ContainsKey(relationship.Key.To))
        .Select(relationship => new RelationshipRow(
            relationship.Key.Type,
            _nodes[relationship.Key.From].Label,
            relationship.Key.From,
            _nodes[relationship.Key.To].Label,
            relationship.Key.To,
            relationship.Value));

    public void Node(string label, string id, string? also, params IEnumerable<(string Name, CypherValue Value)> properties) =>
        _nodes.TryAdd(id, new NodeRow(label, also, id, Map(properties), Aliases: null));

    public void NamedNode(string label, string id, string? also, IEnumerable<string> aliases, params IEnumerable<(string Name, CypherValue Value)> properties) =>
        _nodes.TryAdd(id, new NodeRow(label, also, id, Map(properties), CypherList.Wrap([.. aliases.Select(CypherValue.Of)])));

    public void Relate(string type, string? from, string? to, params IEnumerable<(string Name, CypherValue Value)> properties)
    {
        if (from is not null && to is not null)
            _relationships.TryAdd((type, from, to), Map(properties));
    }

    /// <summary>Adds properties to a node that is there.</summary>
    public void Complete(string id, params IEnumerable<(string Name, CypherValue Value)> properties) =>
        _nodes[id] = _nodes[id] with { Properties = new CypherMap([.. _nodes[id].Properties, .. Map(properties)]) };

    /// <summary>The SHA-256 of all rows: two graphs that have the same are the same.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
        foreach (var node in Nodes)
            Add($"{node.Label} {node.Also} {node.Id} {CypherText.Of(CypherValue.Of(node.Properties))} {CypherText.Of(CypherValue.Of(node.Aliases))}\n");
        foreach (var relationship in Relationships)
            Add($"{relationship.FromId} {relationship.Type} {relationship.ToId} {CypherText.Of(CypherValue.Of(relationship.Properties))}\n");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static CypherMap Map(IEnumerable<(string Name, CypherValue Value)> properties) =>
        new(properties.Where(property => !property.Value.IsNull).Select(property => KeyValuePair.Create(property.Name, property.Value)));
}
