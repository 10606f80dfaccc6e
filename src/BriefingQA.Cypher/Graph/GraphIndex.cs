namespace BriefingQA.Cypher.Graph;

/// <summary>
/// What an index holds. It forks as the graph does. Whoever changes an element removes it first, while the graph still has
/// its old values, and adds it afterwards.
/// </summary>
internal abstract class GraphIndex(IndexDefinition definition, object? owner)
{
    public IndexDefinition Definition { get; } = definition;

    public object? Owner { get; } = owner;

    public static GraphIndex Build(IndexDefinition definition, GraphState state, object? owner) => definition.IsOrdered
        ? OrderedIndex.Build(definition, state, owner)
        : FullTextIndex.Build(definition, state, owner);

    public abstract GraphIndex Fork(object owner);

    /// <summary>Whether the element, as it is now, belongs into the index.</summary>
    public abstract bool Covers(GraphState state, int id);

    public abstract void Add(GraphState state, int id);

    public abstract void Remove(GraphState state, int id);

    /// <summary>The elements that have one of the labels or types of the index, ascending.</summary>
    protected static IEnumerable<int> Candidates(IndexDefinition definition, GraphState state)
    {
        if (definition.LabelsOrTypes is [var only])
            return WithLabelOrType(definition.Entity, state, only);

        return new SortedSet<int>(definition.LabelsOrTypes.SelectMany(labelOrType => WithLabelOrType(definition.Entity, state, labelOrType)));
    }

    private static IEnumerable<int> WithLabelOrType(EntityKind entity, GraphState state, int labelOrType)
    {
        if (entity == EntityKind.Node)
        {
            foreach (var node in new NodeEnumerator(state.NodesWithLabel(labelOrType)))
                yield return node;
        }
        else
        {
            foreach (var relationship in new RelationshipEnumerator(state, labelOrType))
                yield return relationship;
        }
    }

    protected bool HasLabelOrType(GraphState state, int id)
    {
        if (Definition.Entity == EntityKind.Relationship)
            return state.RelationshipExists(id) && Definition.LabelsOrTypes.Contains(state.Relationships[id >> Page.Shift]!.Types[id & (Page.Size - 1)]);

        if (!state.NodeExists(id))
            return false;

        foreach (var label in state.Tokens.LabelSets[state.LabelSetOf(id)])
        {
            if (Definition.LabelsOrTypes.Contains(label))
                return true;
        }

        return false;
    }
}
