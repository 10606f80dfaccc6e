namespace BriefingQA.Cypher.Graph;

/// <summary>What is to be written of a new version.</summary>
/// <param name="NodePages">Numbers of pages that were changed; one that the state does not have any more is to be removed.</param>
internal sealed record GraphChanges(GraphState State, IReadOnlyCollection<int> NodePages, IReadOnlyCollection<int> RelationshipPages);
