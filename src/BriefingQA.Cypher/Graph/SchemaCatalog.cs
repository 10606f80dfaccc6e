using System.Collections.Immutable;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Graph;

/// <summary>The indexes and constraints of one version of a graph.</summary>
internal sealed record SchemaCatalog(ImmutableList<IndexDefinition> Indexes, ImmutableList<ConstraintDefinition> Constraints, long NextId)
{
    private readonly ILookup<(EntityKind Entity, int LabelOrType), IndexDefinition> _byLabelOrType = Indexes
        .SelectMany(index => index.LabelsOrTypes, (index, labelOrType) => (index, labelOrType))
        .ToLookup(pair => (pair.index.Entity, pair.labelOrType), pair => pair.index);

    private readonly HashSet<(EntityKind Entity, int Property)> _indexedProperties =
        [.. Indexes.SelectMany(index => index.Properties, (index, property) => (index.Entity, property))];

    /// <summary>That of a new graph: as in Neo4j it has the indexes that look nodes up by their labels, and relationships by their types.</summary>
    public static SchemaCatalog Initial { get; } = new(
        [
            new IndexDefinition(1, "index_343aff4e", IndexKind.Lookup, EntityKind.Node, [], []),
            new IndexDefinition(2, "index_f7700477", IndexKind.Lookup, EntityKind.Relationship, [], []),
        ],
        [],
        3);

    public IndexDefinition? FindIndex(string name) => Indexes.Find(index => index.Name == name);

    public ConstraintDefinition? FindConstraint(string name) => Constraints.Find(constraint => constraint.Name == name);

    /// <summary>The indexes that an element with this label or type may have a place in.</summary>
    public IEnumerable<IndexDefinition> IndexesOf(EntityKind entity, int labelOrType) => _byLabelOrType[(entity, labelOrType)];

    /// <summary>Whether any index of this kind of element holds the property.</summary>
    public bool IsIndexed(EntityKind entity, int property) => _indexedProperties.Contains((entity, property));

    public SchemaCatalog With(IndexDefinition index) => Of(Indexes.Add(index), Constraints, NextId + 1);

    public SchemaCatalog With(ConstraintDefinition constraint) => Of(Indexes, Constraints.Add(constraint), NextId + 1);

    public SchemaCatalog Without(IndexDefinition index) => Of(Indexes.Remove(index), Constraints, NextId);

    public SchemaCatalog Without(ConstraintDefinition constraint) => Of(Indexes, Constraints.Remove(constraint), NextId);

    // Not `with`: a copy would keep the lookups of its origin.
    private static SchemaCatalog Of(ImmutableList<IndexDefinition> indexes, ImmutableList<ConstraintDefinition> constraints, long nextId) =>
        new(indexes, constraints, nextId);
}
