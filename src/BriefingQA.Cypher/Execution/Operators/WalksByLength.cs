using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// Finds walks in the order of their length by growing all walks, one relationship at a time, until as many have been seen as
/// the selector wants: those beyond the shortest ones, or the shortest of which a condition on the whole walk is true.
/// </summary>
internal sealed class WalksByLength(WalkSteps steps)
{
    private readonly PathSelectorKind _kind = steps.Edge.Selector!.Kind;

    private bool WantsAllShortest => _kind is PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction;

    /// <summary>All walks by length, as many for each end as the selector wants.</summary>
    /// <param name="target">Null for every node that can be reached.</param>
    /// <param name="count">How many walks, or groups of walks of one length, the selector wants for each end.</param>
    public IEnumerable<(int End, int[] Relationships)> From(int start, int? target, long count)
    {
        var seen = new Dictionary<int, (long Walks, long Groups, int Length)>();
        var walks = new List<(int End, int[] Relationships)> { (start, []) };
        for (var length = 0; walks.Count > 0 && length <= steps.Max; length++)
        {
            if (length >= steps.Edge.Min)
            {
                foreach (var walk in walks.Where(walk => (target is null || walk.End == target) && steps.IsAccepted(walk.End, walk.Relationships) && IsWanted(walk.End, length, count, seen)))
                    yield return walk;
                if (target is { } end && seen.TryGetValue(end, out var enough) && IsEnough(enough, count))
                    yield break;
            }

            var grown = new List<(int, int[])>();
            foreach (var (node, relationships) in walks)
            {
                foreach (var step in steps.From(node, steps.Direction))
                {
                    steps.Guard.Step();
                    if (relationships.AsSpan().Contains(step.Relationship) || !steps.IsAllowed(step.Relationship, node, step.Neighbour))
                        continue;
                    steps.Guard.Hold(RowBuffer.BytesOf(relationships.Length));
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
        var wanted = _kind == PathSelectorKind.ShortestGroups ? groups <= count : WantsAllShortest ? groups <= 1 : walks < count;
        if (wanted)
            seen[end] = (walks + 1, groups, length);
        return wanted;
    }

    // A group is complete only when a longer walk has been seen, which the next length brings.
    private bool IsEnough((long Walks, long Groups, int Length) seen, long count) => _kind switch
    {
        PathSelectorKind.ShortestGroups => seen.Groups >= count,
        _ => WantsAllShortest || seen.Walks >= count,
    };
}
