using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>The logic of three truth values; unknown is null.</summary>
internal static class CypherLogic
{
    /// <summary>As in Neo4j 5 a list that is not empty counts as true.</summary>
    /// <exception cref="CypherRuntimeException">The value is neither a boolean nor a list nor null. So for all that take values.</exception>
    public static bool IsTrue(CypherValue value) => TruthOf(value) == true;

    public static bool? TruthOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Boolean => value.AsBoolean(),
        CypherValueKind.Null => null,
        CypherValueKind.List => value.AsList().Count > 0,
        _ => throw CypherError.WrongType("a condition", "a boolean", value),
    };

    public static CypherValue OfTruth(bool? truth) => truth is { } known ? CypherValue.Of(known) : CypherValue.Null;

    public static CypherValue Not(CypherValue operand) => OfTruth(!TruthOf(operand));

    public static CypherValue And(CypherValue left, CypherValue right) => OfTruth(TruthOf(left) & TruthOf(right));

    public static CypherValue Or(CypherValue left, CypherValue right) => OfTruth(TruthOf(left) | TruthOf(right));

    public static CypherValue Xor(CypherValue left, CypherValue right) => OfTruth(TruthOf(left) ^ TruthOf(right));
}
