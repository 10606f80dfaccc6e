using BriefingQA.Cypher.Values;

namespace BriefingQA.Extraction.Loading;

/// <summary>A node to be merged.</summary>
/// <param name="Also">A second label, or null.</param>
/// <param name="Properties">Without nulls; neither the id nor the aliases are among them.</param>
/// <param name="Aliases">Other names of a node that has any name at all; else null.</param>
internal sealed record NodeRow(string Label, string? Also, string Id, CypherMap Properties, CypherList? Aliases);

/// <summary>A relationship to be merged between two nodes that are there.</summary>
internal sealed record RelationshipRow(string Type, string FromLabel, string FromId, string ToLabel, string ToId, CypherMap Properties);
