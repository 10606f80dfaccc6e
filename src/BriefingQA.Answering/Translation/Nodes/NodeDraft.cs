using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>A reading while the tags of the question are gone through.</summary>
internal sealed class NodeDraft
{
    public List<NodeFilter> Filters { get; } = [];

    /// <summary>The properties asked for.</summary>
    public List<PropertyType> Asked { get; } = [];

    /// <summary>Whether they are asked for by a question word alone: 多大, 在哪里.</summary>
    public bool AsksWeakly { get; set; }

    /// <summary>The names of nodes asked about.</summary>
    public List<string> Named { get; } = [];

    /// <summary>The property that is compared or ordered by.</summary>
    public PropertyType? Measure { get; set; }

    public NodeGroup? Group { get; set; }

    /// <summary>Whether the first ones of an order are asked for.</summary>
    public bool IsOrdered { get; set; }

    public bool Descending { get; set; } = true;

    /// <summary>Whether 前 asks for the first ones, by a property that stands elsewhere.</summary>
    public bool IsRanked { get; set; }

    /// <summary>How many of an order are asked for.</summary>
    public int Top { get; set; } = 1;

    /// <summary>The value that a yes-or-no question states of a named node.</summary>
    public Amount? Claim { get; set; }

    /// <summary>In <see cref="ReadingCosts"/>.</summary>
    public double Cost { get; set; }
}
