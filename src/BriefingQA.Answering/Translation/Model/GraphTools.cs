using System.ComponentModel;
using BriefingQA.Answering.Linking;
using BriefingQA.LanguageModels;
using Microsoft.SemanticKernel;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>The functions that a model may call while it works on one question. What they answer is fenced: it is text of transcripts.</summary>
internal sealed class GraphTools(QuestionContext context, LinkedValues linked, QueryTrial trial)
{
    private const int MostEntities = 6, RowBudget = 100, LongestError = 200;

    private readonly Fence _fence = new();

    /// <summary>The last query that gave rows worth answering with.</summary>
    public TriedQuery? Found { get; private set; }

    [KernelFunction("find_entity")]
    [Description("Finds nodes of the graph by a name, an alias or a part of one.")]
    public string FindEntity([Description("A name in Chinese.")] string name)
    {
        var found = EntityFinder.Find(context.Index, name, MostEntities);
        return found.Count == 0 ? "nothing is called so" : _fence.Around(string.Join('\n', found.Select(entity => $"{entity.Name} ({entity.Label})")));
    }

    [KernelFunction("run_cypher")]
    [Description("Runs one read-only Cypher query; the parameters of the question are at hand as $name.")]
    public async Task<string> RunCypherAsync([Description("The query.")] string query, CancellationToken cancellationToken)
    {
        var tried = await trial.TryAsync(query, context, linked, cancellationToken);
        if (tried.IsAnswer)
            Found = tried;
        if (tried.Ran is null)
            return $"error: {(tried.Error is { } error ? error[..Math.Min(error.Length, LongestError)] : "no query")}";
        var rows = tried.Ran.Result.Rows.Count == 0 ? "no rows" : _fence.Around(RowText.Of(tried.Ran.Result, RowBudget));
        return tried.Error is null ? rows : $"{rows}\nnote: {tried.Error}";
    }
}
