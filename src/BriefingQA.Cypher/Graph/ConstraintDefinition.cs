namespace BriefingQA.Cypher.Graph;

/// <summary>A uniqueness constraint as <c>SHOW CONSTRAINTS</c> lists it. The index that it owns has the same name.</summary>
internal sealed record ConstraintDefinition(long Id, string Name, EntityKind Entity, int LabelOrType, IReadOnlyList<int> Properties, long OwnedIndexId);
