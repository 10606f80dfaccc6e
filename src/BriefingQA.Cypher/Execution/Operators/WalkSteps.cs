using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The relationships over which walks of a pattern go on from a node, and whether a step, or a whole walk, meets the pattern's conditions.</summary>
internal sealed class WalkSteps(Frame frame, WalkEdge edge, bool isForward, WalkCondition condition)
{
    private int[]? _types;

    public ExecutionGuard Guard => frame.Context.Guard;

    public WalkEdge Edge => edge;

    public RelationshipDirection Direction { get; } = ExpansionPlanner.Directed(edge.Direction, edge, isForward ? edge.Left : edge.Right);

    /// <summary>The most relationships a walk may have.</summary>
    public long Max { get; } = edge.Max ?? long.MaxValue;

    /// <summary>Whether whole walks have a condition that their steps do not tell.</summary>
    public bool TestsWholeWalks => condition.OfWhole.Length > 0;

    /// <summary>Looks up the types of the pattern; to be called before a search.</summary>
    public void Resolve() => _types = edge.Types.Resolve(frame);

    /// <summary>The relationships of a node in a direction, whether allowed or not.</summary>
    public AdjacencyEnumerator From(int node, RelationshipDirection direction) => frame.Context.Graph.RelationshipsOf(node, direction, _types);

    public CypherValue ListOf(int[] relationships)
    {
        var values = new CypherValue[relationships.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = frame.Context.References.Relationship(relationships[isForward ? i : values.Length - 1 - i]);
        return CypherValue.Of(CypherList.Wrap(values));
    }

    public bool IsAllowed(int relationship, int node, int neighbour)
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

    public bool IsAccepted(int end, int[] relationships)
    {
        if (condition.OfWhole.Length == 0)
            return true;

        frame.Slots[edge.Slot] = ListOf(relationships);
        frame.Slots[isForward ? edge.Right.Slot : edge.Left.Slot] = frame.Context.References.Node(end);
        if (condition.Path is { } path)
            frame.Slots[path.Slot] = PathBuilder.Build(frame, path);
        return Array.TrueForAll(condition.OfWhole, test => test(frame));
    }
}
