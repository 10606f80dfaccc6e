using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// Searches for shortest walks, breadth first; between two nodes from both ends at once. What only longer walks can give is
/// left to <see cref="WalksByLength"/>.
/// </summary>
internal sealed class ShortestWalks(WalkSteps steps)
{
    private PathSelectorKind Kind => steps.Edge.Selector!.Kind;

    private bool WantsAllShortest => Kind is PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction;

    /// <param name="target">Null for every node that can be reached.</param>
    public IEnumerable<(int End, int[] Relationships)> From(int start, int? target)
    {
        steps.Resolve();
        var count = CountOf();
        if (steps.TestsWholeWalks || steps.Edge.Min > 1 || (count > 1 && !WantsAllShortest) || Kind == PathSelectorKind.ShortestGroups)
            return new WalksByLength(steps).From(start, target, count);
        if (target is { } end && end != start)
            return WantsAllShortest ? Layered(start, end) : Between(start, end);
        var closed = steps.Edge.Min == 0 ? [(start, [])] : Closed(start);
        return target is null ? closed.Concat(Layered(start, null)) : closed;
    }

    private long CountOf() => steps.Edge.Selector!.Count is Literal { Value: { Kind: CypherValueKind.Integer } count } ? count.AsInteger() : 1;

    /// <summary>One shortest walk between two different nodes: two searches that grow the smaller front until they meet.</summary>
    private IEnumerable<(int End, int[] Relationships)> Between(int start, int end)
    {
        var (ahead, back) = (new WalkFront(start), new WalkFront(end));
        for (var length = 0L; length < steps.Max && ahead.Nodes.Count > 0 && back.Nodes.Count > 0; length++)
        {
            var meeting = ahead.Nodes.Count <= back.Nodes.Count ? Grow(ahead, back, steps.Direction) : Grow(back, ahead, Opposite(steps.Direction));
            if (meeting is { } node)
            {
                yield return (end, [.. ahead.WalkTo(node).Reverse(), .. back.WalkTo(node)]);
                yield break;
            }
        }
    }

    private int? Grow(WalkFront front, WalkFront other, RelationshipDirection direction)
    {
        var next = new List<int>();
        foreach (var node in front.Nodes)
        {
            foreach (var step in steps.From(node, direction))
            {
                steps.Guard.Step();
                if (front.Came.ContainsKey(step.Neighbour) || !steps.IsAllowed(step.Relationship, node, step.Neighbour))
                    continue;
                front.Came[step.Neighbour] = (step.Relationship, node);
                if (other.Came.ContainsKey(step.Neighbour))
                    return step.Neighbour;
                next.Add(step.Neighbour);
            }
        }

        front.Nodes = next;
        return null;
    }

    /// <summary>Shortest walks from a node back to it: over each of its relationships to a neighbour, and from there without that one.</summary>
    private IEnumerable<(int End, int[] Relationships)> Closed(int start)
    {
        var shortest = new List<(int End, int[] Relationships)>();
        foreach (var step in steps.From(start, steps.Direction))
        {
            if (steps.Max == 0 || !steps.IsAllowed(step.Relationship, start, step.Neighbour))
                continue;
            var rest = step.Neighbour == start ? [(start, [])] : Layered(step.Neighbour, start, step.Relationship);
            foreach (var walk in rest.Select(walk => (int[])[step.Relationship, .. walk.Relationships]))
            {
                var known = shortest.Count == 0 ? steps.Max : shortest[0].Relationships.Length;
                if (walk.Length > known)
                    break;
                if (walk.Length < known)
                    shortest.Clear();
                shortest.Add((start, walk));
            }
        }

        return WantsAllShortest ? shortest : shortest.Take(1);
    }

    /// <summary>Shortest walks to other nodes, layer by layer, with all ways into each node.</summary>
    /// <param name="avoided">A relationship that is not walked.</param>
    private IEnumerable<(int End, int[] Relationships)> Layered(int start, int? target, int? avoided = null)
    {
        var ways = new Dictionary<int, List<(int Relationship, int From)>> { [start] = [] };
        var front = new List<int> { start };
        for (var length = 1L; length <= steps.Max && front.Count > 0; length++)
        {
            var next = new Dictionary<int, List<(int, int)>>();
            foreach (var node in front)
            {
                foreach (var step in steps.From(node, steps.Direction))
                {
                    steps.Guard.Step();
                    if (step.Relationship == avoided || ways.ContainsKey(step.Neighbour) || !steps.IsAllowed(step.Relationship, node, step.Neighbour))
                        continue;
                    if (!next.TryGetValue(step.Neighbour, out var into))
                        next[step.Neighbour] = into = [];
                    if (into.Count == 0 || WantsAllShortest)
                        into.Add((step.Relationship, node));
                }
            }

            foreach (var (node, into) in next)
                ways[node] = into;
            foreach (var end in target is { } wanted ? next.Keys.Where(node => node == wanted) : next.Keys)
            {
                foreach (var walk in WalksTo(end, ways))
                    yield return (end, walk);
            }

            if (target is { } found && next.ContainsKey(found))
                yield break;
            front = [.. next.Keys];
        }
    }

    private static IEnumerable<int[]> WalksTo(int end, Dictionary<int, List<(int Relationship, int From)>> ways)
    {
        if (ways[end].Count == 0)
            return [[]];
        return ways[end].SelectMany(way => WalksTo(way.From, ways).Select(walk => (int[])[.. walk, way.Relationship]));
    }

    private static RelationshipDirection Opposite(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
        RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
        _ => direction,
    };
}
