namespace BriefingQA.Cypher.Graph;

/// <summary>The graph as one commit left it. It never changes, and reading it waits for nobody.</summary>
/// <param name="version">How many commits of the store, since it was opened, came to this.</param>
internal sealed class GraphSnapshot(GraphState state, long version) : GraphView(state)
{
    public long Version { get; } = version;
}
