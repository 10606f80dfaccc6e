namespace BriefingQA.Cypher.Semantics;

/// <summary>What a call of a procedure is checked against.</summary>
/// <param name="Inputs">Names and types. For example, <c>INTEGER?</c>.</param>
/// <param name="OptionalInputs">How many of the last inputs may be left out.</param>
/// <param name="Outputs">The columns that YIELD may name.</param>
internal sealed record ProcedureSignature(
    IReadOnlyList<(string Name, string Type)> Inputs,
    int OptionalInputs,
    IReadOnlyList<string> Outputs);
