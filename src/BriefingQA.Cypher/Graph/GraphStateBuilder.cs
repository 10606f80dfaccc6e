using System.Collections.Immutable;

namespace BriefingQA.Cypher.Graph;

/// <summary>Makes a version of a graph of its pages: labels, counts, adjacency and indexes follow from them.</summary>
internal sealed class GraphStateBuilder
{
    private readonly GraphState _state;

    public GraphStateBuilder(GraphTokens tokens)
    {
        Owner = new object();
        _state = new GraphState(tokens).Fork(Owner);
    }

    /// <summary>For the pages to be given.</summary>
    public object Owner { get; }

    public void Add(int number, NodePage page) => _state.Nodes.Set(number, page);

    public void Add(int number, RelationshipPage page) => _state.Relationships.Set(number, page);

    /// <exception cref="InvalidDataException">The pages contradict each other.</exception>
    public GraphState Build(SchemaCatalog schema, int nodeBound, int relationshipBound)
    {
        (_state.NodeBound, _state.RelationshipBound) = (nodeBound, relationshipBound);
        CountNodes();
        CountRelationships();
        AdjacencyBuilder.Build(_state, Owner);
        BuildIndexes(schema);
        return _state;
    }

    private void CountNodes()
    {
        foreach (var node in new NodeEnumerator(_state))
        {
            _state.NodeCount++;
            foreach (var label in _state.Tokens.LabelSets[_state.LabelSetOf(node)])
                _state.LabelNodesToChange(label).Add(node);
        }
    }

    private void CountRelationships()
    {
        foreach (var relationship in new RelationshipEnumerator(_state, null))
        {
            var page = _state.Relationships[relationship >> Page.Shift]!;
            var slot = relationship & (Page.Size - 1);
            if (!_state.NodeExists(page.StartOf(slot)) || !_state.NodeExists(page.EndOf(slot)))
                throw new InvalidDataException("A relationship has lost one of its nodes.");

            _state.RelationshipCount++;
            _state.AddToTypeCount(page.Types[slot], 1);
        }
    }

    private void BuildIndexes(SchemaCatalog schema)
    {
        _state.Schema = schema;
        _state.Indexes = schema.Indexes
            .Where(index => index.HasContent)
            .AsParallel()
            .Select(index => KeyValuePair.Create(index.Id, GraphIndex.Build(index, _state, Owner)))
            .ToImmutableDictionary();
    }
}
