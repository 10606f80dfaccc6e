namespace BriefingQA.Cypher.Graph;

/// <summary>What a graph is made of; the two kinds have ids of their own.</summary>
internal enum EntityKind : byte
{
    Node,
    Relationship,
}
