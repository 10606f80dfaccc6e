using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>
/// What one MATCH, or one pattern in an expression, looks for, without an order: nodes, the edges between them, the
/// paths to be put together, and the predicates that must all hold.
/// </summary>
internal sealed class PatternGraph
{
    public List<PatternNode> Nodes { get; } = [];

    public List<PatternEdge> Edges { get; } = [];

    public List<PatternPath> Paths { get; } = [];

    public List<Conjunct> Conjuncts { get; } = [];
}

internal sealed record PatternNode(int Slot, string Name)
{
    /// <summary>The rarest of the labels that every match must have; null where there is none. All are conjuncts too.</summary>
    public NameToken? Label { get; set; }
}

/// <summary>A part of a pattern between two nodes.</summary>
/// <param name="Slot">Of the relationship, or of the list of relationships.</param>
internal abstract record PatternEdge(int Slot, PatternNode Left, PatternNode Right)
{
    /// <summary>Slots, beside the edge's own and its nodes', that must be filled before the edge can be followed.</summary>
    public IReadOnlySet<int> Reads { get; init; } = new HashSet<int>();

    public PatternNode Other(PatternNode node) => ReferenceEquals(node, Left) ? Right : Left;
}

/// <summary>One relationship.</summary>
/// <param name="Direction">From the left node.</param>
/// <param name="IsBound">Whether an earlier clause has found the relationship.</param>
internal sealed record RelationshipEdge(int Slot, PatternNode Left, PatternNode Right, TypeFilter Types, RelationshipDirection Direction, bool IsBound)
    : PatternEdge(Slot, Left, Right);

/// <summary>A walk over relationships of one kind, as in <c>-[:R*1..3]-></c>.</summary>
/// <param name="Max">Null for any length.</param>
/// <param name="ItemSlot">Holds each relationship while <paramref name="Item"/>, where there is one, tests it.</param>
/// <param name="Selector">For shortestPath and its kin; null where every walk counts.</param>
internal sealed record WalkEdge(
    int Slot, PatternNode Left, PatternNode Right, TypeFilter Types, RelationshipDirection Direction,
    long Min, long? Max, int ItemSlot, Test? Item, bool IsBound, PathSelector? Selector)
    : PatternEdge(Slot, Left, Right);

/// <summary>A quantified part of a path, as in <c>((a)-[r]->(b) WHERE a.x &lt; b.x){1,3}</c>.</summary>
internal sealed record QuantifiedEdge(int Slot, PatternNode Left, PatternNode Right, Repetition Repetition)
    : PatternEdge(Slot, Left, Right);

/// <summary>A path to be built once all its parts are found: n + 1 nodes around n edges.</summary>
internal sealed record PatternPath(int Slot, IReadOnlyList<PatternNode> Nodes, IReadOnlyList<PatternEdge> Edges);
