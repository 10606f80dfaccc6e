using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>What is asked of the nodes that a reading selects.</summary>
internal enum NodeAsk
{
    /// <summary>Which they are.</summary>
    Names,

    /// <summary>Properties of theirs.</summary>
    Values,
    Count,
    Sum,
    Average,

    /// <summary>Those with the largest or smallest value, or with the most or fewest things joined to them.</summary>
    Extreme,

    /// <summary>Which values a property has.</summary>
    Distinct,

    /// <summary>Whether there are any.</summary>
    Exists,

    /// <summary>Two or more, by a property.</summary>
    Compare,
}

/// <summary>A question as one about nodes: which nodes, and what of them.</summary>
internal sealed record NodeReading(NodeType Type, NodeAsk Ask)
{
    public IReadOnlyList<NodeFilter> Filters { get; init; } = [];

    /// <summary>The properties asked for.</summary>
    public IReadOnlyList<PropertyType> Properties { get; init; } = [];

    /// <summary>The property that is added up, averaged, compared or ordered by; null where things are counted.</summary>
    public PropertyType? Measure { get; init; }

    /// <summary>By what the nodes are grouped; for <see cref="NodeAsk.Extreme"/> without a measure, what is counted for each node.</summary>
    public NodeGroup? Group { get; init; }

    public bool Descending { get; init; } = true;

    /// <summary>How many of an order are asked for.</summary>
    public int Top { get; init; } = 1;

    /// <summary>The names of the nodes that the question itself names.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>For <see cref="NodeAsk.Compare"/>: by how much, and not which.</summary>
    public bool AsksDifference { get; init; }

    /// <summary>For a yes-or-no question: the value that the property has where the answer is yes.</summary>
    public Amount? Claim { get; init; }

    public bool IsYesNo { get; init; }

    /// <summary>What the reading leaves over or has to stretch; the least is the best.</summary>
    public double Cost { get; init; }
}

/// <summary>A condition on the nodes asked about, or on nodes joined to them.</summary>
/// <param name="Path">From the nodes asked about; empty for a condition on themselves.</param>
/// <param name="Owner">The nodes at its end.</param>
internal sealed record NodeFilter(IReadOnlyList<PathStep> Path, NodeType Owner, string Property, FilterKind Kind)
{
    public IReadOnlyList<Cypher.Values.CypherValue> Values { get; init; } = [];
    public Amount? Amount { get; init; }

    /// <summary>The unit of the property's values.</summary>
    public string? Unit { get; init; }

    public bool Negated { get; init; }
}

internal enum FilterKind
{
    /// <summary>One of the values.</summary>
    In,

    /// <summary>A list that holds one of the values.</summary>
    Holds,
    Amount,
    True,
    Missing,

    /// <summary>No cost: nought, or a text that says so.</summary>
    Free,

    /// <summary>Whether there is any node at the end of the path.</summary>
    Joined,
}

/// <summary>What nodes are grouped by: a property of theirs, or the nodes at the end of a path.</summary>
internal sealed record NodeGroup(PropertyType? Property, IReadOnlyList<PathStep> Path, NodeType? Node);

/// <summary>One relationship of a path, walked away from the nodes asked about.</summary>
internal sealed record PathStep(RelationshipType Relationship, bool Forward, string Label);
