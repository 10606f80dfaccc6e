using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Turns expressions into delegates over the frame. One compiler serves one statement.</summary>
/// <param name="planner">Plans the patterns and queries inside expressions.</param>
internal sealed partial class ExpressionCompiler(QueryPlanner planner)
{
    // Every slot read, in the order of compiling: an expression's reads are those logged while it was compiled.
    private readonly List<int> _reads = [];

    public CompiledExpression Compile(Expression expression, SlotScope scope)
    {
        var (firstRead, firstOwnSlot) = (_reads.Count, planner.SlotCount);
        var evaluate = Build(expression, scope);
        return new(evaluate, ReadsSince(firstRead, firstOwnSlot));
    }

    public CompiledTest CompileTest(Expression predicate, SlotScope scope)
    {
        var (firstRead, firstOwnSlot) = (_reads.Count, planner.SlotCount);
        var test = BuildTest(predicate, scope);
        return new(test, ReadsSince(firstRead, firstOwnSlot));
    }

    /// <summary>Says that what is being compiled reads a slot by other means than a variable in an expression.</summary>
    public void LogRead(int slot) => _reads.Add(slot);

    /// <summary>Compiles several parts that count as one, and gives what they read.</summary>
    public IReadOnlySet<int> ReadsOf(Action compileParts)
    {
        var (firstRead, firstOwnSlot) = (_reads.Count, planner.SlotCount);
        compileParts();
        return ReadsSince(firstRead, firstOwnSlot);
    }

    private HashSet<int> ReadsSince(int firstRead, int firstOwnSlot) => [.. _reads.Skip(firstRead).Where(slot => slot < firstOwnSlot)];

    private Evaluator Build(Expression expression, SlotScope scope)
    {
        if (scope.FindComputed(expression) is { } computed)
            return Slot(computed);

        return expression switch
        {
            Literal literal => Constant(literal.Value),
            Variable variable => Slot(SlotOf(variable, scope)),
            Parameter parameter => Unlogged(planner.ParameterSlot(parameter.Name)),
            PropertyAccess access => BuildPropertyAccess(access, scope),
            IndexAccess access => BuildIndexAccess(access, scope),
            SliceAccess access => BuildSliceAccess(access, scope),
            ListLiteral list => BuildList(list, scope),
            MapLiteral map => BuildMap(map, scope),
            MapProjection projection => BuildMapProjection(projection, scope),
            UnaryExpression unary => BuildUnary(unary, scope),
            BinaryExpression binary => BuildBinary(binary, scope),
            ComparisonExpression comparison => BuildComparison(comparison, scope),
            NullPredicate predicate => BuildNullPredicate(predicate, scope),
            TypePredicate predicate => BuildTypePredicate(predicate, scope),
            NormalizedPredicate predicate => BuildNormalizedPredicate(predicate, scope),
            LabelPredicate predicate => BuildLabelPredicate(predicate, scope),
            FunctionCall call => BuildFunctionCall(call, scope),
            CaseExpression choice => BuildCase(choice, scope),
            CaseSubject => Slot(_caseSubject),
            ListComprehension comprehension => BuildListComprehension(comprehension, scope),
            ReduceExpression reduce => BuildReduce(reduce, scope),
            QuantifierExpression quantifier => BuildQuantifier(quantifier, scope),
            PatternComprehension comprehension => BuildPatternComprehension(comprehension, scope),
            PatternExpression pattern => BuildPatternExpression(pattern, scope),
            SubqueryExpression subquery => BuildSubquery(subquery, scope),
            _ => throw new CypherSyntaxException($"A {expression.GetType().Name} cannot stand here.", expression.Position),
        };
    }

    private static Evaluator Constant(CypherValue value) => _ => value;

    private Evaluator Slot(int slot)
    {
        _reads.Add(slot);
        return Unlogged(slot);
    }

    // A parameter's slot is filled before any row is.
    private static Evaluator Unlogged(int slot) => frame => frame.Slots[slot];

    private static int SlotOf(Variable variable, SlotScope scope) =>
        scope.Find(variable.Name)
        ?? throw new CypherSyntaxException($"Variable `{variable.Name}` is not defined.", variable.Position, "UndefinedVariable");

    private Evaluator BuildFunctionCall(FunctionCall call, SlotScope scope)
    {
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments is [PatternExpression pattern])
            return BuildPatternExpression(pattern, scope);

        var function = FunctionRegistry.Find(call.Name)
            ?? throw new CypherSyntaxException($"Unknown function `{call.Name}`.", call.Position, "UnknownFunction");
        if (call.Arguments.Count < function.MinArguments || call.Arguments.Count > function.MaxArguments)
        {
            throw new CypherSyntaxException(
                $"Function `{function.Name}` cannot be called with {call.Arguments.Count} arguments.", call.Position, "InvalidNumberOfArguments");
        }

        if (call.Arguments is [PatternExpression counted] && call.Name.Equals("size", StringComparison.OrdinalIgnoreCase))
            return BuildPatternCount(counted.Pattern, scope);

        var arguments = call.Arguments.Select(argument => Build(argument, scope)).ToArray();
        if (function.Name == "coalesce")
            return frame => FirstKnown(arguments, frame);
        return arguments switch
        {
            [] => frame => function.Invoke(frame.Context.Functions, []),
            [var first] => frame => function.Invoke(frame.Context.Functions, [first(frame)]),
            [var first, var second] => frame => function.Invoke(frame.Context.Functions, [first(frame), second(frame)]),
            _ => frame => function.Invoke(frame.Context.Functions, EvaluateAll(arguments, frame)),
        };
    }

    /// <summary>coalesce() does not look at what comes behind the first value that is not null.</summary>
    private static CypherValue FirstKnown(Evaluator[] arguments, Frame frame)
    {
        foreach (var argument in arguments)
        {
            if (argument(frame) is { IsNull: false } known)
                return known;
        }

        return CypherValue.Null;
    }

    private static CypherValue[] EvaluateAll(Evaluator[] expressions, Frame frame)
    {
        var values = new CypherValue[expressions.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = expressions[i](frame);
        return values;
    }
}
