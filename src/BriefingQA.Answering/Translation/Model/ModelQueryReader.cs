using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Makes of a model's words a query that may run: one statement, its rows bounded, its values from the graph, allowed by the validator.</summary>
internal sealed class ModelQueryReader(QueryValidator validator)
{
    /// <summary>What a model says where the graph cannot hold the answer.</summary>
    public const string NoAnswer = "NO_ANSWER";

    private const long Rows = 50;

    public ModelQuery Read(string reply)
    {
        if (reply.Contains(NoAnswer, StringComparison.OrdinalIgnoreCase) && !reply.Contains("```", StringComparison.Ordinal))
            return new ModelQuery(null, null);
        var (statement, error) = QueryTextFinder.Find(reply);
        if (statement is not Query query)
            return new ModelQuery(null, error ?? (statement is null ? $"the reply holds no query; reply with one in a ```cypher block, or with {NoAnswer}" : "only queries that read may run"));
        query = Bounded(query);
        return (validator.Validate(query) ?? InventedValues.Find(query)) is { } wrong ? new ModelQuery(null, wrong) : new ModelQuery(query, null);
    }

    private static Query Bounded(Query query) => query switch
    {
        UnionQuery union => union with { Left = Bounded(union.Left), Right = Bounded(union.Right) },
        SingleQuery single => Bounded(single),
        _ => query,
    };

    private static SingleQuery Bounded(SingleQuery query)
    {
        if (query.Clauses is not [.., ReturnClause last])
            return query;
        var limit = last.Projection.Limit is Literal { Value: { Kind: CypherValueKind.Integer } stated } && stated.AsInteger() is >= 0 and < Rows ? stated.AsInteger() : Rows;
        return new SingleQuery(query.Clauses.Take(query.Clauses.Count - 1).Append(new ReturnClause(last.Projection with { Limit = Tree.Number(limit) })).ToSyntaxList());
    }
}

/// <param name="Tree">The query; null where there is none.</param>
/// <param name="Error">What the model should put right; null where it declined.</param>
internal sealed record ModelQuery(Query? Tree, string? Error);
