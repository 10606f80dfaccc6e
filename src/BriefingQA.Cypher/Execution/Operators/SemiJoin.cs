namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// Whether a pattern that depends on one node alone has a match. It is looked for node by node until that has taken as many
/// steps as finding all matches is expected to; then all are found, once, and the rest looked up.
/// </summary>
/// <param name="slot">Holds the node.</param>
/// <param name="perNode">Finds the matches of the node in <paramref name="slot"/>.</param>
/// <param name="ofAll">Finds the matches of all nodes, and puts the node of each into <paramref name="ofAllSlot"/>.</param>
/// <param name="ofAllCost">How many rows that is expected to touch.</param>
internal sealed class SemiJoin(int slot, Operator perNode, Operator ofAll, int ofAllSlot, double ofAllCost)
{
    // About what a number takes in a hash set, in bytes.
    private const int BytesPerNode = 16;

    public bool Matches(Frame frame)
    {
        var state = frame.StateOf(this);
        var guard = frame.Context.Guard;
        if (state.Matched is null && state.Steps > ofAllCost)
            state.Matched = FindAll(frame);
        if (state.Matched is not null && frame.Slots[slot].IsNodeReference(out _, out var node))
            return state.Matched.Contains(node);

        var before = guard.Steps;
        var found = frame.OpenSubquery(perNode).MoveNext();
        state.Steps += guard.Steps - before;
        return found;
    }

    private HashSet<long> FindAll(Frame frame)
    {
        var matched = new HashSet<long>();
        var cursor = frame.OpenSubquery(ofAll);
        while (cursor.MoveNext())
        {
            if (frame.Slots[ofAllSlot].IsNodeReference(out _, out var node) && matched.Add(node))
                frame.Context.Guard.Hold(BytesPerNode);
        }

        return matched;
    }

    /// <summary>What one run has found out.</summary>
    internal sealed class State
    {
        public long Steps { get; set; }

        public HashSet<long>? Matched { get; set; }
    }
}
