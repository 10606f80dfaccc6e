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
        if (index.HasContent)
        {
            var content = GraphIndex.Build(index, State, Owner);
            if (index.IsUnique)
                RequireAllUnique(index, (OrderedIndex)content);
            State.Indexes = State.Indexes.Add(index.Id, content);
        }

        State.Schema = Schema.With(index);
    }

    private void Drop(IndexDefinition index)
    {
        State.Indexes = State.Indexes.Remove(index.Id);
        State.Schema = Schema.Without(index);
    }

    private void RequireAllUnique(IndexDefinition definition, OrderedIndex content)
    {
        if (content.Count == content.DistinctCount)
            return;

        var before = -1;
        foreach (var id in content.All)
        {
            if (before >= 0 && definition.Properties.All(property => CypherOrdering.Instance.Compare(
                State.Property(definition.Entity, before, property), State.Property(definition.Entity, id, property)) == 0))
                throw UniquenessViolation(definition, before, [.. definition.Properties.Select(property => State.Property(definition.Entity, id, property))]);
            before = id;
        }
    }
}
