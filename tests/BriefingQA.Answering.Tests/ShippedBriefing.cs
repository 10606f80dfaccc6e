using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Tests;

/// <summary>The briefing that ships with the product, in a graph in memory, with everything that answers questions about it.</summary>
public sealed class ShippedBriefing : IAsyncLifetime
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "graph-seed");

    public GraphSchema Schema { get; } = SchemaFile.Load(Path.Combine(Seed, "schema.yaml"));

    public IGraphDatabase Database { get; } = GraphDatabases.Open("memory");

    public QuestionAnswerer Answerer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var lexicon = Lexicon.Load(Path.Combine(Seed, "lexicon"));
        var analyzer = new TextAnalyzer(lexicon);
        var extractor = new FactExtractor(analyzer, lexicon);
        var loader = new BriefingLoader(Database, Schema);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Seed, "briefings"), "*.txt"))
            await loader.LoadAsync(extractor.Extract(await File.ReadAllTextAsync(file), Path.GetFileName(file)));
        Answerer = new QuestionAnswerer(Database, Schema, lexicon, analyzer, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        Answerer.Dispose();
        await Database.DisposeAsync();
    }
}
