using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>Splits predicates into conjuncts and sees in each what an index, a join or a lookup by id can use.</summary>
internal sealed class ConjunctReader(QueryPlanner planner)
{
    // The usual guesses of a textbook planner where no statistics say better.
    private const double EqualSelectivity = 0.1;
    private const double RangeSelectivity = 0.3;
    private const double TextSelectivity = 0.1;
    private const double OtherSelectivity = 0.5;

    // Mostly the relationship that leads to a node already says what it is.
    private const double LabelSelectivity = 0.9;

    public IEnumerable<Conjunct> Read(Expression predicate, SlotScope scope) =>
        ExpressionCompiler.Conjuncts(predicate).SelectMany(LabelConjuncts).Select(conjunct => ReadOne(conjunct, scope)).ToList();

    private static IEnumerable<Expression> LabelConjuncts(Expression predicate) => predicate is LabelPredicate { Labels: LabelConjunction and } both
        ? LabelConjuncts(both with { Labels = and.Left }).Concat(LabelConjuncts(both with { Labels = and.Right }))
        : [predicate];

    /// <summary>The predicate of a pattern's properties where they are one expression, as in <c>(n $properties)</c>.</summary>
    public Conjunct ReadPropertyMap(Expression map, int slot, SlotScope scope)
    {
        var entries = planner.Compiler.Compile(map, scope);
        bool AllEqual(Frame frame)
        {
            var wanted = entries.Evaluate(frame);
            return wanted.Kind == CypherValueKind.Map && wanted.AsMap().All(entry =>
                CypherComparison.AreEqual(CypherAccess.Property(frame.Slots[slot], entry.Key), entry.Value) == true);
        }

        return new Conjunct(new CompiledTest(AllEqual, entries.Reads.Append(slot).ToHashSet()), EqualSelectivity, "properties");
    }

    private Conjunct ReadOne(Expression predicate, SlotScope scope)
    {
        var test = planner.Compiler.CompileTest(predicate, scope);
        return predicate switch
        {
            ComparisonExpression { Rest: [var only] } comparison => ReadComparison(comparison, only, test, scope),
            BinaryExpression { Operator: BinaryOperator.In } isIn => new(test, EqualSelectivity, "IN")
            {
                Property = ConditionOn(isIn.Left, PropertyComparison.In, isIn.Right, scope),
                Identity = IdentityOf(isIn.Left, isIn.Right, scope),
            },
            BinaryExpression { Operator: BinaryOperator.StartsWith } prefix => new(test, TextSelectivity, "STARTS WITH")
            {
                Property = ConditionOn(prefix.Left, PropertyComparison.Prefix, prefix.Right, scope),
            },
            BinaryExpression { Operator: BinaryOperator.Contains } contains => new(test, TextSelectivity, "text")
            {
                Property = ConditionOn(contains.Left, PropertyComparison.Contains, contains.Right, scope),
            },
            BinaryExpression { Operator: BinaryOperator.EndsWith or BinaryOperator.RegexMatch } => new(test, TextSelectivity, "text"),
            NullPredicate { Negated: false } => new(test, EqualSelectivity, "IS NULL"),
            LabelPredicate { Operand: Variable variable, Labels: LabelTerm { Label.Name: { } label } } => new(test, LabelSelectivity, $"{variable.Name}:{label}")
            {
                Label = scope.Find(variable.Name) is { } slot ? (slot, label) : null,
            },
            QuantifierExpression { Quantifier: Quantifier.All or Quantifier.None, List: Variable or FunctionCall { Name: "nodes" or "relationships", Arguments: [Variable] } } =>
                new(test, OtherSelectivity, "all of a path") { IsOfEachElement = true },
            _ => new(test, OtherSelectivity, predicate.GetType().Name),
        };
    }

    private Conjunct ReadComparison(ComparisonExpression comparison, ComparisonPart part, CompiledTest test, SlotScope scope)
    {
        if (part.Operator == ComparisonOperator.NotEqual)
            return new(test, 1 - EqualSelectivity, "<>");

        var forward = ComparisonOf(part.Operator);
        var condition = ConditionOn(comparison.First, forward, part.Right, scope) ?? ConditionOn(part.Right, Mirror(forward), comparison.First, scope);
        if (part.Operator != ComparisonOperator.Equal)
            return new(test, RangeSelectivity, "range") { Property = condition };

        return new(test, EqualSelectivity, "=")
        {
            Property = condition,
            Identity = IdentityOf(comparison.First, part.Right, scope) ?? IdentityOf(part.Right, comparison.First, scope),
            Equality = new EqualityCondition(planner.Compiler.Compile(comparison.First, scope), planner.Compiler.Compile(part.Right, scope)),
        };
    }

    private static PropertyComparison ComparisonOf(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => PropertyComparison.Less,
        ComparisonOperator.LessOrEqual => PropertyComparison.LessOrEqual,
        ComparisonOperator.Greater => PropertyComparison.Greater,
        ComparisonOperator.GreaterOrEqual => PropertyComparison.GreaterOrEqual,
        _ => PropertyComparison.Equal,
    };

    private static PropertyComparison Mirror(PropertyComparison comparison) => comparison switch
    {
        PropertyComparison.Less => PropertyComparison.Greater,
        PropertyComparison.LessOrEqual => PropertyComparison.GreaterOrEqual,
        PropertyComparison.Greater => PropertyComparison.Less,
        PropertyComparison.GreaterOrEqual => PropertyComparison.LessOrEqual,
        _ => comparison,
    };

    private PropertyCondition? ConditionOn(Expression subject, PropertyComparison comparison, Expression value, SlotScope scope) =>
        subject is PropertyAccess { Subject: Variable variable } access && scope.Find(variable.Name) is { } slot
            ? new PropertyCondition(slot, NameToken.Key(access.Key), comparison, planner.Compiler.Compile(value, scope))
            : null;

    private IdentityCondition? IdentityOf(Expression subject, Expression value, SlotScope scope)
    {
        if (subject is not FunctionCall { Arguments: [Variable variable] } call || scope.Find(variable.Name) is not { } slot)
            return null;

        var isElementId = call.Name.Equals("elementId", StringComparison.OrdinalIgnoreCase);
        return isElementId || call.Name.Equals("id", StringComparison.OrdinalIgnoreCase)
            ? new IdentityCondition(slot, isElementId, planner.Compiler.Compile(value, scope))
            : null;
    }
}
