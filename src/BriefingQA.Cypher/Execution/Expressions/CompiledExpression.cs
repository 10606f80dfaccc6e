namespace BriefingQA.Cypher.Execution.Expressions;

/// <param name="Reads">The slots whose values the expression needs, without those it fills itself.</param>
internal sealed record CompiledExpression(Evaluator Evaluate, IReadOnlySet<int> Reads)
{
    /// <summary>Whether the value is the same in every row of one run.</summary>
    public bool IsConstant => Reads.Count == 0;
}

internal sealed record CompiledTest(Test IsTrue, IReadOnlySet<int> Reads);
