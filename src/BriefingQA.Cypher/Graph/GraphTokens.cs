namespace BriefingQA.Cypher.Graph;

/// <summary>The names of a graph. All versions of it share them.</summary>
internal sealed class GraphTokens
{
    public TokenTable Labels { get; } = new(1 << 20);

    public TokenTable RelationshipTypes { get; } = new(RelationshipPage.TypeCapacity);

    public TokenTable PropertyKeys { get; } = new(1 << 20);

    public LabelSets LabelSets { get; } = new();
}
