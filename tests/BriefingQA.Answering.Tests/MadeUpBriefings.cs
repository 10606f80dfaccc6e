using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Tests;

/// <summary>The made-up briefings of <c>Cases/briefings/</c>, each in a graph of its own, or several in one.</summary>
public sealed class MadeUpBriefings : IAsyncDisposable
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "graph-seed");
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "briefings");

    private readonly Lexicon _lexicon = Lexicon.Load(Path.Combine(Seed, "lexicon"));
    private readonly GraphSchema _schema = SchemaFile.Load(Path.Combine(Seed, "schema.yaml"));
    private readonly Dictionary<string, (IGraphDatabase Database, QuestionAnswerer Answerer)> _opened = [];
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <param name="names">File names without their ending, joined by a plus sign.</param>
    public async Task<QuestionAnswerer> AnswererAsync(string names, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_opened.TryGetValue(names, out var opened))
                _opened[names] = opened = await OpenAsync(names, cancellationToken);
            return opened.Answerer;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, answerer) in _opened.Values)
        {
            answerer.Dispose();
            await database.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<(IGraphDatabase, QuestionAnswerer)> OpenAsync(string names, CancellationToken cancellationToken)
    {
        var analyzer = new TextAnalyzer(_lexicon);
        var extractor = new FactExtractor(analyzer, _lexicon);
        var database = GraphDatabases.Open("memory");
        var loader = new BriefingLoader(database, _schema);
        foreach (var name in names.Split('+'))
            await loader.LoadAsync(extractor.Extract(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".txt"), cancellationToken), name + ".txt"), cancellationToken: cancellationToken);
        return (database, new QuestionAnswerer(database, _schema, _lexicon, analyzer, TimeProvider.System));
    }
}
