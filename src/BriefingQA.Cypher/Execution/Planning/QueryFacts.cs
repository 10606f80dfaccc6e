using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>What can be told of a query from its tree alone.</summary>
internal static class QueryFacts
{
    public static bool IsAggregate(SyntaxNode expression) =>
        expression is CountStar || (expression is FunctionCall call && FunctionRegistry.FindAggregate(call.Name) is not null);

    /// <summary>The aggregating calls in an expression, without those of the queries inside it.</summary>
    public static IEnumerable<Expression> AggregatesIn(SyntaxNode node) => node switch
    {
        Expression call when IsAggregate(call) => [call],
        SubqueryExpression => [],
        _ => node.Children().SelectMany(AggregatesIn),
    };
}
