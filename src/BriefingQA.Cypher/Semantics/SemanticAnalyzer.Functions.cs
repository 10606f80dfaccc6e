using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>Calls of functions.</summary>
internal sealed partial class SemanticAnalyzer
{
    private InferredType OfCall(FunctionCall call, Scope scope, Aggregates aggregates)
    {
        if (call is { Arguments: [PatternExpression pattern] } && call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase))
        {
            CheckPatternPredicate(pattern.Pattern, scope);
            return InferredType.Boolean;
        }

        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase))
            throw Error(call, "exists() takes a pattern; whether a property is there is asked by IS NOT NULL", "UnexpectedSyntax");
        CheckFunction(call);
        if (IsAggregate(call))
        {
            CheckAggregate(call, aggregates);
            aggregates = Aggregates.Within;
        }

        var types = call.Arguments.Select(argument => TypeOf(argument, scope, aggregates)).ToList();
        for (var i = 0; i < types.Count; i++)
        {
            if (FunctionTypes.KindsOf(call.Name, i) is { } kinds && !types[i].MayBe(kinds))
                throw Error(call.Arguments[i], $"{call.Name}() does not take a {types[i].Kind} here", "InvalidArgumentType");
        }

        return FunctionTypes.ResultOf(call.Name, types);
    }

    private void CheckFunction(FunctionCall call)
    {
        var (min, max) = FunctionRegistry.Find(call.Name) is { } function ? (function.MinArguments, function.MaxArguments)
            : FunctionRegistry.FindAggregate(call.Name) is { } aggregate ? (aggregate.MinArguments, aggregate.MaxArguments)
            : throw Error(call, $"There is no function {call.Name}", "UnknownFunction");
        if (call.Arguments.Count < min || call.Arguments.Count > max)
            throw Error(call, $"{call.Name}() does not take {call.Arguments.Count} arguments", "InvalidNumberOfArguments");
    }

    private void CheckAggregate(Expression call, Aggregates aggregates)
    {
        switch (aggregates)
        {
            case Aggregates.Forbidden:
                throw Error(call, "Aggregation may only stand in the columns of WITH and RETURN", "InvalidAggregation");
            case Aggregates.Within:
                throw Error(call, "An aggregation cannot be aggregated", "NestedAggregation");
        }

        var random = call.DescendantsAndSelf().OfType<FunctionCall>().FirstOrDefault(part => FunctionRegistry.Find(part.Name) is { IsDeterministic: false });
        if (random is not null)
            throw Error(random, "What is aggregated cannot change from call to call", "NonConstantExpression");
    }
}
