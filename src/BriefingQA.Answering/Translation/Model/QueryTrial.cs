using BriefingQA.Answering.Answers;
using BriefingQA.Cypher;
using BriefingQA.Graph;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Runs a query that a model wrote, within a time limit, and judges its rows.</summary>
internal sealed class QueryTrial(ModelQueryReader reader, QueryRunner runner, RowJudge judge)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <param name="reply">The model's words, with a query in them.</param>
    public async Task<TriedQuery> TryAsync(string reply, QuestionContext context, LinkedValues linked, CancellationToken cancellationToken)
    {
        var read = reader.Read(reply);
        if (read.Tree is null)
            return new TriedQuery(null, read.Error, 0);
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Limit);
        try
        {
            var ran = await runner.RunAsync(read.Tree, linked.Parameters, limited.Token);
            var verdict = judge.Judge(ran, context, linked);
            return new TriedQuery(ran, verdict.Wrong, verdict.Support);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TriedQuery(null, $"the query ran longer than {Limit.TotalSeconds} s; join what it matches", 0);
        }
        catch (Exception exception) when (exception is CypherSyntaxException or CypherRuntimeException or GraphDatabaseException { IsTransient: false })
        {
            return new TriedQuery(null, exception.Message, 0);
        }
    }
}

/// <param name="Ran">Null where it did not run.</param>
/// <param name="Error">Why it is no answer; null where it is one, or where the model declined.</param>
/// <param name="Support">The share of the question's words that the rows carry, by weight.</param>
internal sealed record TriedQuery(RanQuery? Ran, string? Error, double Support)
{
    public bool IsAnswer => Ran is not null && Error is null;
}
