namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>One of the two searches for a shortest walk between two nodes: the nodes it reached last, and how it came to each.</summary>
internal sealed class WalkFront(int origin)
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
