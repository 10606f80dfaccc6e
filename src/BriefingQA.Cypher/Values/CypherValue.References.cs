using System.Diagnostics.CodeAnalysis;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// Inside a running query a node or a relationship is an id and the graph it belongs to; it becomes a copy when it is
/// asked for as a <see cref="GraphNode"/> or a <see cref="GraphRelationship"/>.
/// </summary>
public readonly partial struct CypherValue
{
    /// <summary>Makes the references into one graph without allocation. One is kept for each view of a graph.</summary>
    internal sealed class ReferenceFactory
    {
        private readonly Marker _node;
        private readonly Marker _relationship;

        public ReferenceFactory(IGraphElements graph)
        {
            Graph = graph;
            _node = new(CypherValueKind.Node, this);
            _relationship = new(CypherValueKind.Relationship, this);
        }

        public IGraphElements Graph { get; }

        public CypherValue Node(long id) => new(_node, id);

        public CypherValue Relationship(long id) => new(_relationship, id);

        public CypherValue Path(long[] nodes, long[] relationships) =>
            new(new PathReference(this, nodes, relationships), (long)CypherValueKind.Path);
    }

    /// <summary>Whether the value is a reference to a node, rather than a copy of one or another kind of value.</summary>
    internal bool IsNodeReference([NotNullWhen(true)] out IGraphElements? graph, out long id) =>
        IsReference(CypherValueKind.Node, out graph, out id);

    internal bool IsRelationshipReference([NotNullWhen(true)] out IGraphElements? graph, out long id) =>
        IsReference(CypherValueKind.Relationship, out graph, out id);

    internal bool IsPathReference([NotNullWhen(true)] out PathReference? path) => (path = _reference as PathReference) is not null;

    /// <summary>Of a relationship's reference its start or end node; null of a copy.</summary>
    internal CypherValue? EndOfRelationship(bool isStart) =>
        _reference is Marker { Kind: CypherValueKind.Relationship, References: { } references }
            ? references.Node(isStart ? references.Graph.StartNode(_bits) : references.Graph.EndNode(_bits))
            : default(CypherValue?);

    /// <summary>The same value with every reference in it, at any depth, replaced by a copy of what it refers to.</summary>
    internal CypherValue Detached()
    {
        switch (Kind)
        {
            case CypherValueKind.Node when _reference is Marker:
                return Of(AsNode());
            case CypherValueKind.Relationship when _reference is Marker:
                return Of(AsRelationship());
            case CypherValueKind.Path when _reference is PathReference:
                return Of(AsPath());
            case CypherValueKind.List:
                var list = AsList();
                return HoldsReference(list) ? Of(CypherList.Wrap([.. list.Select(item => item.Detached())])) : this;
            case CypherValueKind.Map:
                var map = AsMap();
                return HoldsReference(map.Values)
                    ? Of(new CypherMap(map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Detached()))))
                    : this;
            default:
                return this;
        }
    }

    private static bool HoldsReference(IEnumerable<CypherValue> values)
    {
        foreach (var value in values)
        {
            if (value.Kind is CypherValueKind.Node or CypherValueKind.Relationship or CypherValueKind.Path
                || (value.Kind == CypherValueKind.List && HoldsReference(value.AsList()))
                || (value.Kind == CypherValueKind.Map && HoldsReference(value.AsMap().Values)))
                return true;
        }

        return false;
    }

    private bool IsReference(CypherValueKind kind, [NotNullWhen(true)] out IGraphElements? graph, out long id)
    {
        graph = _reference is Marker marker && marker.Kind == kind ? marker.References?.Graph : null;
        id = graph is null ? 0 : _bits;
        return graph is not null;
    }
}
