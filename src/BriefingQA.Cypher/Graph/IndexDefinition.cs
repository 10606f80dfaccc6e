using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Graph;

/// <summary>An index as <c>SHOW INDEXES</c> lists it.</summary>
/// <param name="Id">Unique among indexes and constraints; ascending in the order of creation.</param>
/// <param name="LabelsOrTypes">Token ids. One, but for a full-text index, which may have several, and a lookup index, which has none.</param>
/// <param name="Properties">Property key ids, in the order in which they were given. None for a lookup index.</param>
/// <param name="Analyzer">For example, <c>cjk</c>; null but for a full-text index.</param>
/// <param name="Constraint">The name of the constraint that owns the index: its values are then unique. Null for an index of its own.</param>
internal sealed record IndexDefinition(
    long Id,
    string Name,
    IndexKind Kind,
    EntityKind Entity,
    IReadOnlyList<int> LabelsOrTypes,
    IReadOnlyList<int> Properties,
    string? Analyzer = null,
    string? Constraint = null)
{
    public bool IsUnique => Constraint is not null;

    /// <summary>Whether the index keeps its elements in the order of their values, and so answers equality, prefixes and ranges.</summary>
    public bool IsOrdered => Kind is IndexKind.Range or IndexKind.Text or IndexKind.Point;

    /// <summary>Whether there is something to keep: all but a lookup index.</summary>
    public bool HasContent => Kind != IndexKind.Lookup;

    public bool HasSameSchemaAs(IndexDefinition other) =>
        Kind == other.Kind && Entity == other.Entity && LabelsOrTypes.SequenceEqual(other.LabelsOrTypes) && Properties.SequenceEqual(other.Properties);
}
