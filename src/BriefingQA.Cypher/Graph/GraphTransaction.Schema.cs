using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

internal sealed partial class GraphTransaction
{
    /// <summary>Makes an index and fills it.</summary>
    /// <param name="name">Null for a name made of what is indexed.</param>
    /// <param name="analyzer">For a full-text index; null for the default one.</param>
    /// <returns>The index; or, where there is one of the same schema or name already, that one and false.</returns>
    public (IndexDefinition Index, bool Created) CreateIndex(
        string? name,
        IndexKind kind,
        EntityKind entity,
        IReadOnlyList<int> labelsOrTypes,
        IReadOnlyList<int> properties,
        string? analyzer = null)
    {
        RequireOpen();
        var index = new IndexDefinition(Schema.NextId, name ?? "", kind, entity, labelsOrTypes, properties, analyzer);
        if (name is null)
            index = index with { Name = SchemaNames.Of(index, Tokens) };
        if (Schema.Indexes.Find(other => other.Name == index.Name || other.HasSameSchemaAs(index)) is { } existing)
            return (existing, false);

        Add(index);
        return (index, true);
    }

    /// <summary>Makes a uniqueness constraint and the index that it owns.</summary>
    /// <returns>The constraint; or, where there is one of the same schema or name already, that one and false.</returns>
    /// <exception cref="CypherRuntimeException">The graph does not fulfil it, or an index of the same name or schema stands in its way.</exception>
    public (ConstraintDefinition Constraint, bool Created) CreateConstraint(string? name, EntityKind entity, int labelOrType, IReadOnlyList<int> properties)
    {
        RequireOpen();
        var index = new IndexDefinition(Schema.NextId, "", IndexKind.Range, entity, [labelOrType], properties, Constraint: "");
        var constraintName = name ?? SchemaNames.OfConstraint(index, Tokens);
        index = index with { Name = constraintName, Constraint = constraintName };
        if (Schema.Constraints.Find(other => other.Name == constraintName
            || (other.Entity == entity && other.LabelOrType == labelOrType && other.Properties.SequenceEqual(properties))) is { } existing)
            return (existing, false);

        if (Schema.Indexes.Find(other => other.Name == constraintName || other.HasSameSchemaAs(index)) is { } obstacle)
        {
            throw new CypherRuntimeException(
                $"The constraint '{constraintName}' cannot be created: there is already an index '{obstacle.Name}' of the same name or on the same properties. Drop it first.",
                "ConstraintCreationFailed",
                "IndexAlreadyExists");
        }

        Add(index);
        var constraint = new ConstraintDefinition(Schema.NextId, constraintName, entity, labelOrType, properties, index.Id);
        State.Schema = Schema.With(constraint);
        return (constraint, true);
    }

    /// <returns>Whether there was an index of that name, with no constraint that needs it.</returns>
    public bool DropIndex(string name)
    {
        RequireOpen();
        if (Schema.FindIndex(name) is not { Constraint: null } index)
            return false;

        Drop(index);
        return true;
    }

    /// <returns>Whether there was such a constraint.</returns>
    public bool DropConstraint(string name)
    {
        RequireOpen();
        if (Schema.FindConstraint(name) is not { } constraint)
            return false;

        Drop(Schema.Indexes.Find(index => index.Id == constraint.OwnedIndexId)!);
        State.Schema = Schema.Without(constraint);
        return true;
    }

    private void Add(IndexDefinition index)
    {
        if (index.IsOrdered)
        {
            var ids = OrderedIndex.EntriesOf(index, State);
            var built = OrderedIndex.Build(index, State, ids, Owner);
            if (index.IsUnique)
                RequireAllUnique(index, ids);
            State.OrderedIndexes = State.OrderedIndexes.Add(index.Id, built);
        }

        State.Schema = Schema.With(index);
    }

    private void Drop(IndexDefinition index)
    {
        State.OrderedIndexes = State.OrderedIndexes.Remove(index.Id);
        State.Schema = Schema.Without(index);
    }

    /// <param name="ids">In the order of the index.</param>
    private void RequireAllUnique(IndexDefinition index, int[] ids)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            if (index.Properties.All(property =>
                CypherOrdering.Instance.Compare(State.Property(index.Entity, ids[i - 1], property), State.Property(index.Entity, ids[i], property)) == 0))
                throw UniquenessViolation(index, ids[i - 1], [.. index.Properties.Select(property => State.Property(index.Entity, ids[i], property))]);
        }
    }
}
