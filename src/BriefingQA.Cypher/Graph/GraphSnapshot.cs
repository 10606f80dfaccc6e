namespace BriefingQA.Cypher.Graph;

/// <summary>The graph as one commit left it. It never changes, and reading it waits for nobody.</summary>
internal sealed class GraphSnapshot(GraphState state) : GraphView(state);
