using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>An expression made ready to run: its value in the row that the frame holds.</summary>
internal delegate CypherValue Evaluator(Frame frame);

/// <summary>A predicate made ready to run: whether it is true, rather than false or null, in the row that the frame holds.</summary>
internal delegate bool Test(Frame frame);
