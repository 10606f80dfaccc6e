using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Procedures;

/// <param name="Type">As written in a signature. For example, <c>STRING?</c>.</param>
internal sealed record ProcedureField(string Name, string Type);

/// <summary>What CALL can run.</summary>
/// <param name="Body">Gives rows as long as <paramref name="Outputs"/> for arguments as many as <paramref name="Inputs"/>.</param>
internal sealed record ProcedureDefinition(
    string Name,
    IReadOnlyList<ProcedureField> Inputs,
    IReadOnlyList<ProcedureField> Outputs,
    Func<ExecutionContext, CypherValue[], IEnumerable<CypherValue[]>> Body)
{
    /// <summary>A procedure without outputs gives one empty row: a query goes on with the row it had.</summary>
    public bool IsVoid => Outputs.Count == 0;

    /// <summary>How many of the last arguments may be left out; they are then null.</summary>
    public int OptionalInputs { get; init; }

    public ProcedureSignature Signature =>
        new([.. Inputs.Select(input => (input.Name, input.Type))], OptionalInputs, [.. Outputs.Select(output => output.Name)]);
}
