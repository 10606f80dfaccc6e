using System.Collections.Frozen;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>Calls of functions.</summary>
internal sealed partial class SemanticAnalyzer
{
    /// <summary>What the first argument of these functions may be; the types of the others are seen when they run.</summary>
    private static readonly FrozenDictionary<string, InferredKind[]> ArgumentKinds = new Dictionary<string, InferredKind[]>
    {
        ["labels"] = [InferredKind.Node],
        ["type"] = [InferredKind.Relationship],
        ["startNode"] = [InferredKind.Relationship],
        ["endNode"] = [InferredKind.Relationship],
        ["length"] = [InferredKind.Path],
        ["nodes"] = [InferredKind.Path],
        ["relationships"] = [InferredKind.Path],
        ["size"] = [InferredKind.List, InferredKind.String],
        ["properties"] = [InferredKind.Node, InferredKind.Relationship, InferredKind.Map],
        ["keys"] = [InferredKind.Node, InferredKind.Relationship, InferredKind.Map],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
        if (types.Count > 0 && ArgumentKinds.TryGetValue(call.Name, out var kinds) && !types[0].MayBe(kinds))
            throw Error(call.Arguments[0], $"{call.Name}() does not take a {types[0].Kind}", "InvalidArgumentType");
        return ResultOf(call.Name);
    }

    /// <summary>Known of functions whose results are never of another kind than their own name's.</summary>
    private static InferredType ResultOf(string function) => function.Split('.')[0].ToUpperInvariant() switch
    {
        "DATE" or "TIME" or "LOCALTIME" or "DATETIME" or "LOCALDATETIME" or "DURATION" => InferredType.Temporal,
        "POINT" when !function.Contains('.', StringComparison.Ordinal) => InferredType.Point,
        _ => InferredType.Any,
    };

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
