namespace BriefingQA.Extraction.Loading;

/// <summary>What one briefing becomes in the graph.</summary>
/// <param name="Digest">Of all rows: a briefing that is there under the same digest needs no loading.</param>
internal sealed record BriefingRows(
    string BriefingId,
    string Title,
    string Source,
    string Digest,
    IReadOnlyCollection<NodeRow> Nodes,
    IReadOnlyCollection<RelationshipRow> Relationships);
