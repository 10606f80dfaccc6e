using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>One end of a range of values.</summary>
/// <param name="Value">Not null.</param>
internal readonly record struct IndexBound(CypherValue Value, bool Inclusive);
