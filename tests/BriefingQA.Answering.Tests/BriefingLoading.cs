using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Tests;

/// <summary>Puts transcripts into a graph, and makes what answers questions about them, with the words and the schema of the product.</summary>
internal static class BriefingLoading
{
    public static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "graph-seed");

    public static GraphSchema Schema { get; } = SchemaFile.Load(Path.Combine(Seed, "schema.yaml"));

    private static readonly Lexicon Lexicon = Lexicon.Load(Path.Combine(Seed, "lexicon"));

    public static async Task<QuestionAnswerer> LoadAsync(IGraphDatabase database, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var analyzer = new TextAnalyzer(Lexicon);
        var extractor = new FactExtractor(analyzer, Lexicon);
        var loader = new BriefingLoader(database, Schema);
        foreach (var file in files)
            await loader.LoadAsync(extractor.Extract(await File.ReadAllTextAsync(file, cancellationToken), Path.GetFileName(file)), cancellationToken);
        return new QuestionAnswerer(database, Schema, Lexicon, analyzer, TimeProvider.System);
    }
}
