namespace BriefingQA.Cypher.Graph;

/// <summary>A relationship as one of its nodes sees it.</summary>
/// <param name="Neighbour">The node at the other end; the node itself where the relationship is a loop.</param>
/// <param name="IsIncoming">Whether it ends at the node that was asked. A loop is outgoing unless only incoming ones were asked for.</param>
internal readonly record struct Adjacency(int Relationship, int Neighbour, int Type, bool IsIncoming);
