using System.ComponentModel;
using System.Text;
using BriefingQA.Answering.Linking;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using BriefingQA.LanguageModels;
using Microsoft.SemanticKernel;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>The functions that a model may call while it works on one question. What they answer is fenced: it is text of transcripts.</summary>
internal sealed class GraphTools(QuestionContext context, LinkedValues linked, ModelQueryReader reader, QueryRunner runner, RowJudge judge)
{
    private const int MostEntities = 6, RowBudget = 100, LongestError = 200;

    private readonly Fence _fence = new();

    /// <summary>The last query that gave rows worth answering with.</summary>
    public JudgedQuery? Found { get; private set; }

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
        var read = reader.Read(query);
        if (read.Tree is null)
            return $"error: {read.Error ?? "no query"}";
        try
        {
            var ran = await runner.RunAsync(read.Tree, linked.Parameters, cancellationToken);
            var verdict = judge.Judge(ran, context, linked);
            var wrong = verdict.Wrong;
            if (wrong is null)
                Found = new JudgedQuery(ran, verdict.Support);
            var text = new StringBuilder(ran.Result.Rows.Count == 0 ? "no rows" : _fence.Around(RowText.Of(ran.Result, RowBudget)));
            return (wrong is null ? text : text.Append($"\nnote: {wrong}")).ToString();
        }
        catch (Exception exception) when (exception is CypherSyntaxException or CypherRuntimeException or GraphDatabaseException { IsTransient: false })
        {
            return $"error: {(exception.Message.Length > LongestError ? exception.Message[..LongestError] : exception.Message)}";
        }
    }
}
