using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// Searches for shortest walks, breadth first; between two nodes from both ends at once. Walks that a selector wants beyond
/// the shortest ones are found by growing all walks, one relationship at a time, until enough have been seen.
/// </summary>
internal sealed class ShortestWalks(Frame frame, WalkEdge edge, bool isForward, WalkCondition condition)
{
    private int[]? _types;
    private readonly RelationshipDirection _direction = ExpansionPlanner.Directed(edge.Direction, edge, isForward ? edge.Left : edge.Right);
    private readonly long _max = edge.Max ?? long.MaxValue;

    private PathSelectorKind Kind => edge.Selector!.Kind;

    private bool WantsAllShortest => Kind is PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction;

    public CypherValue ListOf(int[] relationships)
    {
        var values = new CypherValue[relationships.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = frame.Context.References.Relationship(relationships[isForward ? i : values.Length - 1 - i]);
        return CypherValue.Of(CypherList.Wrap(values));
    }

    /// <param name="target">Null for every node that can be reached.</param>
    public IEnumerable<(int End, int[] Relationships)> From(int start, int? target)
    {
        _types = edge.Types.Resolve(frame);
        var count = CountOf();
        if (condition.OfWhole.Length > 0 || edge.Min > 1 || (count > 1 && !WantsAllShortest) || Kind == PathSelectorKind.ShortestGroups)
            return Grown(start, target, count);
        if (target is { } end && end != start)
            return WantsAllShortest ? Layered(start, end) : Between(start, end);
        var closed = edge.Min == 0 ? [(start, [])] : Closed(start);
        return target is null ? closed.Concat(Layered(start, null)) : closed;
    }

    private long CountOf() => edge.Selector!.Count is Literal { Value: { Kind: CypherValueKind.Integer } count } ? count.AsInteger() : 1;

    /// <summary>One shortest walk between two different nodes: two searches that grow the smaller front until they meet.</summary>
    private IEnumerable<(int End, int[] Relationships)> Between(int start, int end)
    {
        var (ahead, back) = (new Front(start), new Front(end));
        for (var length = 0L; length < _max && ahead.Nodes.Count > 0 && back.Nodes.Count > 0; length++)
        {
            var meeting = ahead.Nodes.Count <= back.Nodes.Count ? Grow(ahead, back, _direction) : Grow(back, ahead, Opposite(_direction));
            if (meeting is { } node)
            {
                yield return (end, [.. ahead.WalkTo(node).Reverse(), .. back.WalkTo(node)]);
                yield break;
            }
        }
    }

    private int? Grow(Front front, Front other, RelationshipDirection direction)
    {
        var next = new List<int>();
        foreach (var node in front.Nodes)
        {
            foreach (var step in frame.Context.Graph.RelationshipsOf(node, direction, _types))
            {
                frame.Context.Guard.Step();
                if (front.Came.ContainsKey(step.Neighbour) || !IsAllowed(step.Relationship, node, step.Neighbour))
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
        foreach (var step in frame.Context.Graph.RelationshipsOf(start, _direction, _types))
        {
            if (_max == 0 || !IsAllowed(step.Relationship, start, step.Neighbour))
                continue;
            var rest = step.Neighbour == start ? [(start, [])] : Layered(step.Neighbour, start, step.Relationship);
            foreach (var walk in rest.Select(walk => (int[])[step.Relationship, .. walk.Relationships]))
            {
                var known = shortest.Count == 0 ? _max : shortest[0].Relationships.Length;
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
        for (var length = 1L; length <= _max && front.Count > 0; length++)
        {
            var next = new Dictionary<int, List<(int, int)>>();
            foreach (var node in front)
            {
                foreach (var step in frame.Context.Graph.RelationshipsOf(node, _direction, _types))
                {
                    frame.Context.Guard.Step();
                    if (step.Relationship == avoided || ways.ContainsKey(step.Neighbour) || !IsAllowed(step.Relationship, node, step.Neighbour))
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

    /// <summary>All walks by length, as many for each end as the selector wants.</summary>
    private IEnumerable<(int End, int[] Relationships)> Grown(int start, int? target, long count)
    {
        var seen = new Dictionary<int, (long Walks, long Groups, int Length)>();
        var walks = new List<(int End, int[] Relationships)> { (start, []) };
        for (var length = 0; walks.Count > 0 && length <= _max; length++)
        {
            if (length >= edge.Min)
            {
                foreach (var walk in walks.Where(walk => (target is null || walk.End == target) && IsAccepted(walk.End, walk.Relationships) && IsWanted(walk.End, length, count, seen)))
                    yield return walk;
                if (target is { } end && seen.TryGetValue(end, out var enough) && IsEnough(enough, count))
                    yield break;
            }

            var grown = new List<(int, int[])>();
            foreach (var (node, relationships) in walks)
            {
                foreach (var step in frame.Context.Graph.RelationshipsOf(node, _direction, _types))
                {
                    frame.Context.Guard.Step();
                    if (relationships.AsSpan().Contains(step.Relationship) || !IsAllowed(step.Relationship, node, step.Neighbour))
                        continue;
                    frame.Context.Guard.Hold(RowBuffer.BytesOf(relationships.Length));
                    grown.Add((step.Neighbour, [.. relationships, step.Relationship]));
                }
            }

            walks = grown;
        }
    }

    private bool IsWanted(int end, int length, long count, Dictionary<int, (long Walks, long Groups, int Length)> seen)
    {
        var (walks, groups, last) = seen.GetValueOrDefault(end, (0, 0, -1));
        if (length != last)
            groups++;
        var wanted = Kind == PathSelectorKind.ShortestGroups ? groups <= count : WantsAllShortest ? groups <= 1 : walks < count;
        if (wanted)
            seen[end] = (walks + 1, groups, length);
        return wanted;
    }

    // A group is complete only when a longer walk has been seen, which the next length brings.
    private bool IsEnough((long Walks, long Groups, int Length) seen, long count) => Kind switch
    {
        PathSelectorKind.ShortestGroups => seen.Groups >= count,
        _ => WantsAllShortest || seen.Walks >= count,
    };

    private bool IsAllowed(int relationship, int node, int neighbour)
    {
        if (edge.Item is not null)
        {
            frame.Slots[edge.ItemSlot] = frame.Context.References.Relationship(relationship);
            if (!edge.Item(frame))
                return false;
        }

        if (condition.OfSteps.Length == 0)
            return true;

        frame.Slots[edge.Slot] = CypherValue.Of(CypherList.Wrap([frame.Context.References.Relationship(relationship)]));
        if (condition.Path is { } path)
            frame.Slots[path.Slot] = frame.Context.References.Path([node, neighbour], [relationship]);
        return Array.TrueForAll(condition.OfSteps, test => test(frame));
    }

    private bool IsAccepted(int end, int[] relationships)
    {
        if (condition.OfWhole.Length == 0)
            return true;

        frame.Slots[edge.Slot] = ListOf(relationships);
        frame.Slots[isForward ? edge.Right.Slot : edge.Left.Slot] = frame.Context.References.Node(end);
        if (condition.Path is { } path)
            frame.Slots[path.Slot] = PathBuilder.Build(frame, path);
        return Array.TrueForAll(condition.OfWhole, test => test(frame));
    }

    private static RelationshipDirection Opposite(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
        RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
        _ => direction,
    };

    /// <summary>One of two searches: the nodes it reached last, and how it came to each.</summary>
    private sealed class Front(int origin)
    {
        public List<int> Nodes { get; set; } = [origin];

        public Dictionary<int, (int Relationship, int From)> Came { get; } = new() { [origin] = (-1, -1) };

        /// <summary>The relationships from a node back to the origin.</summary>
        public IEnumerable<int> WalkTo(int node)
        {
            while (node != origin)
            {
                var (relationship, before) = Came[node];
                yield return relationship;
                node = before;
            }
        }
    }
}
