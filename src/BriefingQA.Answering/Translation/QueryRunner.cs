using BriefingQA.Answering.Answers;
using System.Collections.Concurrent;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Cypher.Writing;
using BriefingQA.Graph;

namespace BriefingQA.Answering.Translation;

/// <summary>Checks a query's tree, writes it out, and runs it.</summary>
internal sealed class QueryRunner(IGraphDatabase database, QueryValidator validator)
{
    private const int MostRemembered = 10_000;

    /// <summary>The texts of trees that have been found to be valid: values are parameters, so few texts come again and again.</summary>
    private readonly ConcurrentDictionary<string, bool> _valid = new();

    public async Task<RanQuery> RunAsync(Query tree, IReadOnlyDictionary<string, CypherValue> parameters, CancellationToken cancellationToken)
    {
        var query = new CypherQuery(CypherWriter.Write(tree), parameters);
        if (!_valid.ContainsKey(query.Text))
        {
            if (validator.Validate(tree) is { } error)
                throw new InvalidOperationException($"The translator made a query that may not run: {error}");
            if (_valid.Count < MostRemembered)
                _valid.TryAdd(query.Text, true);
        }

        return new RanQuery(query, await database.ReadAsync(query, cancellationToken));
    }
}
