using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Operators, comparisons, predicates and CASE.</summary>
internal sealed partial class ExpressionCompiler
{
    // The slot of the innermost CASE whose tests are being compiled.
    private int _caseSubject;

    /// <summary>The parts that all must be true for the predicate to be true.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression predicate) => predicate switch
    {
        BinaryExpression { Operator: BinaryOperator.And } and => Conjuncts(and.Left).Concat(Conjuncts(and.Right)),
        _ => [predicate],
    };

    private Test BuildTest(Expression predicate, SlotScope scope)
    {
        switch (predicate)
        {
            case BinaryExpression { Operator: BinaryOperator.And } and:
            {
                var (left, right) = (BuildTest(and.Left, scope), BuildTest(and.Right, scope));
                return frame => left(frame) && right(frame);
            }

            case ComparisonExpression { Rest: [{ Operator: ComparisonOperator.Equal } only] } comparison:
            {
                var (left, right) = (Build(comparison.First, scope), Build(only.Right, scope));
                return frame => CypherComparison.AreEqual(left(frame), right(frame)) == true;
            }

            case LabelPredicate { Operand: Variable variable, Labels: LabelTerm { Label.Name: { } label } } hasLabel when scope.FindComputed(variable) is null:
            {
                var token = NameToken.Label(label);
                var (slot, otherwise) = (SlotOf(variable, scope), Build(hasLabel, scope));
                return frame => frame.Slots[slot].IsNodeReference(out _, out var node)
                    ? frame.Context.Graph.HasLabel((int)node, token.In(frame.Context.Graph))
                    : CypherLogic.IsTrue(otherwise(frame));
            }

            case ComparisonExpression { Rest: [var only] } comparison:
            {
                var (left, right) = (Build(comparison.First, scope), Build(only.Right, scope));
                var compare = ComparisonOf(only.Operator);
                return frame => compare(left(frame), right(frame)) == true;
            }

            case NullPredicate isNull:
            {
                var (operand, wanted) = (Build(isNull.Operand, scope), !isNull.Negated);
                return frame => operand(frame).IsNull == wanted;
            }

            case PatternExpression { Pattern.Selector: null } pattern:
                return BuildPatternTest(pattern.Pattern, scope);

            case SubqueryExpression { Kind: SubqueryKind.Exists } subquery:
                return BuildExistsTest(subquery.Query, scope);

            case UnaryExpression { Operator: UnaryOperator.Not, Operand: SubqueryExpression { Kind: SubqueryKind.Exists } subquery }:
            {
                var test = BuildExistsTest(subquery.Query, scope);
                return frame => !test(frame);
            }

            case UnaryExpression { Operator: UnaryOperator.Not, Operand: PatternExpression { Pattern.Selector: null } pattern }:
            {
                var test = BuildPatternTest(pattern.Pattern, scope);
                return frame => !test(frame);
            }

            default:
            {
                var evaluate = Build(predicate, scope);
                return frame => CypherLogic.IsTrue(evaluate(frame));
            }
        }
    }

    private Evaluator BuildUnary(UnaryExpression unary, SlotScope scope)
    {
        var operand = Build(unary.Operand, scope);
        return unary.Operator switch
        {
            UnaryOperator.Not => frame => CypherLogic.Not(operand(frame)),
            UnaryOperator.Minus => frame => CypherArithmetic.Negate(operand(frame)),
            _ => frame => CypherArithmetic.Plus(operand(frame)),
        };
    }

    private Evaluator BuildBinary(BinaryExpression binary, SlotScope scope)
    {
        var (left, right) = (Build(binary.Left, scope), Build(binary.Right, scope));
        if (binary.Operator is BinaryOperator.And)
            return frame => left(frame) is var known && known == CypherValue.False ? known : CypherLogic.And(known, right(frame));
        if (binary.Operator is BinaryOperator.Or)
            return frame => left(frame) is var known && known == CypherValue.True ? known : CypherLogic.Or(known, right(frame));
        Func<CypherValue, CypherValue, CypherValue> apply = binary.Operator switch
        {
            BinaryOperator.Xor => CypherLogic.Xor,
            BinaryOperator.Add => CypherArithmetic.Add,
            BinaryOperator.Concatenate => CypherArithmetic.Concatenate,
            BinaryOperator.Subtract => CypherArithmetic.Subtract,
            BinaryOperator.Multiply => CypherArithmetic.Multiply,
            BinaryOperator.Divide => CypherArithmetic.Divide,
            BinaryOperator.Modulo => CypherArithmetic.Modulo,
            BinaryOperator.Power => CypherArithmetic.Power,
            BinaryOperator.In => CypherComparison.IsIn,
            BinaryOperator.StartsWith => TextPredicates.StartsWith,
            BinaryOperator.EndsWith => TextPredicates.EndsWith,
            BinaryOperator.Contains => TextPredicates.Contains,
            _ => JavaRegex.IsMatch,
        };
        return frame => apply(left(frame), right(frame));
    }

    private Evaluator BuildComparison(ComparisonExpression comparison, SlotScope scope)
    {
        var first = Build(comparison.First, scope);
        var rest = comparison.Rest.Select(part => (Compare: ComparisonOf(part.Operator), Right: Build(part.Right, scope))).ToArray();
        if (rest is [var only])
            return frame => CypherLogic.OfTruth(only.Compare(first(frame), only.Right(frame)));

        return frame =>
        {
            bool? all = true;
            var left = first(frame);
            foreach (var (compare, right) in rest)
            {
                var next = right(frame);
                var holds = compare(left, next);
                if (holds == false)
                    return false;
                all &= holds;
                left = next;
            }

            return CypherLogic.OfTruth(all);
        };
    }

    private static Func<CypherValue, CypherValue, bool?> ComparisonOf(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => CypherComparison.AreEqual,
        ComparisonOperator.NotEqual => (left, right) => !CypherComparison.AreEqual(left, right),
        ComparisonOperator.Less => CypherComparison.IsLess,
        ComparisonOperator.LessOrEqual => CypherComparison.IsLessOrEqual,
        ComparisonOperator.Greater => (left, right) => CypherComparison.IsLess(right, left),
        _ => (left, right) => CypherComparison.IsLessOrEqual(right, left),
    };

    private Evaluator BuildNullPredicate(NullPredicate predicate, SlotScope scope)
    {
        var test = BuildTest(predicate, scope);
        return frame => test(frame);
    }

    private Evaluator BuildTypePredicate(TypePredicate predicate, SlotScope scope)
    {
        var (operand, type, negated) = (Build(predicate.Operand, scope), predicate.Type, predicate.Negated);
        return frame => TypePredicates.Matches(operand(frame), type) != negated;
    }

    private Evaluator BuildNormalizedPredicate(NormalizedPredicate predicate, SlotScope scope)
    {
        var (operand, form, negated) = (Build(predicate.Operand, scope), predicate.Form, predicate.Negated);
        return frame => CypherLogic.OfTruth(StringFunctions.IsNormalized(operand(frame), form) is { } holds ? holds != negated : null);
    }

    private Evaluator BuildCase(CaseExpression choice, SlotScope scope)
    {
        if (choice.Subject is null)
            return BuildCaseOfTests([.. choice.Branches.Select(branch => BuildTest(branch.When[0], scope))], choice, scope);

        var subject = Build(choice.Subject, scope);
        var subjectSlot = planner.NewSlot();
        var outerSubject = _caseSubject;
        _caseSubject = subjectSlot;
        var tests = choice.Branches.Select(branch => AnyOf([.. branch.When.Select(when => BuildCaseTest(when, subjectSlot, scope))])).ToArray();
        _caseSubject = outerSubject;

        var choose = BuildCaseOfTests(tests, choice, scope);
        return frame =>
        {
            frame.Slots[subjectSlot] = subject(frame);
            return choose(frame);
        };
    }

    private static Test AnyOf(Test[] tests) => tests is [var only] ? only : frame => Array.Exists(tests, test => test(frame));

    private Test BuildCaseTest(Expression when, int subjectSlot, SlotScope scope)
    {
        if (MentionsCaseSubject(when))
            return BuildTest(when, scope);

        var value = Build(when, scope);
        return frame => CypherComparison.AreEqual(frame.Slots[subjectSlot], value(frame)) == true;
    }

    private static bool MentionsCaseSubject(Expression when) => when switch
    {
        ComparisonExpression comparison => comparison.First is CaseSubject,
        BinaryExpression binary => binary.Left is CaseSubject,
        NullPredicate predicate => predicate.Operand is CaseSubject,
        TypePredicate predicate => predicate.Operand is CaseSubject,
        NormalizedPredicate predicate => predicate.Operand is CaseSubject,
        UnaryExpression unary => MentionsCaseSubject(unary.Operand),
        _ => false,
    };

    private Evaluator BuildCaseOfTests(Test[] tests, CaseExpression choice, SlotScope scope)
    {
        var results = choice.Branches.Select(branch => Build(branch.Then, scope)).ToArray();
        var otherwise = choice.Else is null ? Constant(CypherValue.Null) : Build(choice.Else, scope);
        return frame =>
        {
            for (var i = 0; i < tests.Length; i++)
            {
                if (tests[i](frame))
                    return results[i](frame);
            }

            return otherwise(frame);
        };
    }
}
