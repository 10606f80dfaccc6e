namespace BriefingQA.Cypher;

/// <summary>What a statement changed, counted as Neo4j counts it.</summary>
public sealed record QueryStatistics
{
    public int NodesCreated { get; init; }
    public int NodesDeleted { get; init; }
    public int RelationshipsCreated { get; init; }
    public int RelationshipsDeleted { get; init; }
    public int PropertiesSet { get; init; }
    public int LabelsAdded { get; init; }
    public int LabelsRemoved { get; init; }
    public int IndexesAdded { get; init; }
    public int IndexesRemoved { get; init; }
    public int ConstraintsAdded { get; init; }
    public int ConstraintsRemoved { get; init; }

    public bool ContainsUpdates => this != Nothing;

    private static readonly QueryStatistics Nothing = new();
}
