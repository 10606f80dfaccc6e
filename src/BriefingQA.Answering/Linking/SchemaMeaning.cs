using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Linking;

/// <summary>What a word means in a schema: nodes of a label, a property of such nodes, or a relationship.</summary>
/// <param name="Strength">1 for the schema's own words, less for words borrowed from the terms, least for question words.</param>
internal sealed record SchemaMeaning(NodeType? Node, PropertyType? Property, RelationshipType? Relationship, double Strength)
{
    public bool IsLabel => Node is not null && Property is null;
}
