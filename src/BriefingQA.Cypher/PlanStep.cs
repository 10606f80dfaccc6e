namespace BriefingQA.Cypher;

/// <summary>One operator of a plan.</summary>
/// <param name="Depth">0 for the last operator; one more than that of the operator it serves.</param>
/// <param name="Operator">For example, <c>NodeByLabelScan</c>.</param>
/// <param name="Details">For example, <c>:Person</c>; may be empty.</param>
/// <param name="Rows">How many rows it gave; null where the query was not run.</param>
public sealed record PlanStep(int Depth, string Operator, string Details, long? Rows);
