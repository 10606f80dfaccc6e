namespace BriefingQA.Graph.Schema;

/// <summary>The description of a graph, read from a schema file: what its nodes and relationships are and what people call them.</summary>
public sealed record GraphSchema
{
    public required string Title { get; init; }

    public string? EnglishTitle { get; init; }

    public required IReadOnlyDictionary<string, NodeType> Nodes { get; init; }

    public required IReadOnlyList<RelationshipType> Relationships { get; init; }

    /// <summary>All labels, the second ones included.</summary>
    public IEnumerable<string> Labels => Nodes.Values.SelectMany(node => node.Also.Prepend(node.Label));
}

/// <summary>What is known of the nodes with one label.</summary>
public sealed record NodeType
{
    public required string Label { get; init; }

    /// <summary>Words a question may use for such a node, the best first.</summary>
    public IReadOnlyList<string> Chinese { get; init; } = [];

    public IReadOnlyList<string> English { get; init; } = [];

    /// <summary>What it is, in English.</summary>
    public string? Note { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public string? ChineseNote { get; init; }

    /// <summary>Questions for such a node, the best first; {name} stands for a property of one.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The property that identifies a node.</summary>
    public string Key { get; init; } = "id";

    /// <summary>The property that names a node in an answer.</summary>
    public string? Name { get; init; }

    /// <summary>The property that lists a node's other names.</summary>
    public string? Aliases { get; init; }

    /// <summary>Second labels that some of these nodes carry.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The question words that ask for such a node: who, when, where, which, how.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>Whether such a node belongs to one briefing and is removed with it.</summary>
    public bool Owned { get; init; }

    /// <summary>Properties searched by words.</summary>
    public IReadOnlyList<string> FullText { get; init; } = [];

    /// <summary>Set for nodes that state a figure.</summary>
    public FigureParts? Figure { get; init; }

    public IReadOnlyDictionary<string, PropertyType> Properties { get; init; } = new Dictionary<string, PropertyType>();
}

/// <summary>Where a node that states a figure holds its parts: names of properties, and of relationships for the indicator and the subject.</summary>
public sealed record FigureParts
{
    public required string Value { get; init; }
    public string? Unit { get; init; }
    public string? Comparator { get; init; }
    public string? Indicator { get; init; }
    public string? Subject { get; init; }
    public string? Period { get; init; }
    public string? Text { get; init; }

    /// <summary>The clause the figure stands in.</summary>
    public string? Clause { get; init; }

    /// <summary>The value with 万 and 亿 multiplied out, and its unit.</summary>
    public string? NormalizedValue { get; init; }
    public string? NormalizedUnit { get; init; }

    /// <summary>The whole that a share is of.</summary>
    public string? Whole { get; init; }
    public string? Scope { get; init; }

    /// <summary>The earlier value of a figure that moved.</summary>
    public string? BaseValue { get; init; }
    public string? BaseUnit { get; init; }
    public string? BasePeriod { get; init; }

    /// <summary>By how much the figure moved.</summary>
    public string? ChangeAmount { get; init; }
    public string? ChangeUnit { get; init; }
    public string? ChangeDirection { get; init; }
    public string? ChangeKind { get; init; }
    public string? ChangeComparator { get; init; }
}

/// <summary>What is known of a property.</summary>
public sealed record PropertyType
{
    public required string Name { get; init; }

    /// <summary>string, integer, float, boolean, date, or list (of strings).</summary>
    public string Type { get; init; } = "string";

    public IReadOnlyList<string> Chinese { get; init; } = [];

    public IReadOnlyList<string> English { get; init; } = [];

    /// <summary>The unit of a figure. For example, 元.</summary>
    public string? Unit { get; init; }

    public string? Note { get; init; }

    public string? ChineseNote { get; init; }
}

/// <summary>What is known of the relationships of one type.</summary>
public sealed record RelationshipType
{
    public required string Type { get; init; }
    public required IReadOnlyList<string> From { get; init; }
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Questions for such a relationship, the best first; {from} and {to} stand for the names of its nodes, {from.value} for a property of one.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    public IReadOnlyList<string> Chinese { get; init; } = [];
    public IReadOnlyList<string> English { get; init; } = [];
    public IReadOnlyDictionary<string, PropertyType> Properties { get; init; } = new Dictionary<string, PropertyType>();
}
