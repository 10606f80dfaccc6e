using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Puts a path together from the nodes and relationships in the frame.</summary>
internal static class PathBuilder
{
    /// <returns>Null where the path's first node is null.</returns>
    public static CypherValue Build(Frame frame, PatternPath path)
    {
        var slots = frame.Slots;
        if (!slots[path.Nodes[0].Slot].IsNodeReference(out _, out var start))
            return CypherValue.Null;

        var (nodes, relationships) = (new List<long> { start }, new List<long>());
        foreach (var edge in path.Edges)
            Append(frame, slots[edge.Slot], nodes, relationships);
        return frame.Context.References.Path([.. nodes], [.. relationships]);
    }

    private static void Append(Frame frame, CypherValue part, List<long> nodes, List<long> relationships)
    {
        if (part.Kind == CypherValueKind.List)
        {
            foreach (var item in part.AsList().AsSpan())
                Append(frame, item, nodes, relationships);
        }
        else if (part.IsRelationshipReference(out _, out var id))
        {
            var (start, end) = (frame.Context.Graph.StartOf((int)id), frame.Context.Graph.EndOf((int)id));
            relationships.Add(id);
            nodes.Add(nodes[^1] == start ? end : start);
        }
    }
}
