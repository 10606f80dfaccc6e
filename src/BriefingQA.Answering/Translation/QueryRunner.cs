using BriefingQA.Cypher;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Cypher.Writing;
using BriefingQA.Graph;

namespace BriefingQA.Answering.Translation;

/// <summary>Checks a query's tree, writes it out, and runs it.</summary>
internal sealed class QueryRunner(IGraphDatabase database, QueryValidator validator)
{
    public async Task<RanQuery> RunAsync(Query tree, IReadOnlyDictionary<string, CypherValue> parameters, CancellationToken cancellationToken)
    {
        if (validator.Validate(tree) is { } error)
            throw new InvalidOperationException($"The translator made a query that may not run: {error}");
        var query = new CypherQuery(CypherWriter.Write(tree), parameters);
        return new RanQuery(query, await database.ReadAsync(query, cancellationToken));
    }
}
