using BriefingQA.Answering.Linking;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>What a question says of the nodes of one label, in the schema's own words.</summary>
/// <param name="Type">The nodes asked about.</param>
/// <param name="Property">The property asked for or compared, or null.</param>
/// <param name="Bound">What the property is held against, or null.</param>
/// <param name="Given">A named node that the nodes asked about are joined to by <paramref name="Path"/>, or null.</param>
internal sealed record NodeQuestion(NodeType Type, PropertyType? Property, PropertyBound? Bound, NamedThing? Given, IReadOnlyList<PathStep> Path)
{
    /// <summary>The property that names the given node.</summary>
    public string? GivenName { get; init; }
}

/// <param name="Sign">1 for more than the value, -1 for less, 0 for the value itself.</param>
/// <param name="Value">A number, or the text of a property that holds text.</param>
internal sealed record PropertyBound(int Sign, bool OrEqual, object Value);

/// <summary>One relationship of a path, walked from the given node towards those asked about.</summary>
internal sealed record PathStep(RelationshipType Relationship, bool Forward, string Label);
