namespace BriefingQA.Graph.Neo4j;

/// <summary>A transaction that is open on the server.</summary>
/// <param name="Affinity">The member of a cluster that holds it; null on a single server.</param>
internal sealed record QueryApiTransaction(string Id, string? Affinity);
