using BriefingQA.Extraction;
using BriefingQA.Extraction.Facts;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Graph.Tests.Conformance;

/// <summary>The facts of the transcript that the repository ships.</summary>
internal static class SeedTranscript
{
    public static string SeedFolder { get; } = FindSeedFolder();

    public static GraphSchema Schema { get; } = SchemaFile.Load(Path.Combine(SeedFolder, "schema.yaml"));

    public static BriefingFacts Facts { get; } = Read([""]).Single();

    /// <summary>The transcript many times, each with a last sentence of its own.</summary>
    public static IEnumerable<BriefingFacts> Copies(int count) => Read(Enumerable.Range(1, count).Select(copy => $"\n这是第{copy}份。\n"));

    private static IEnumerable<BriefingFacts> Read(IEnumerable<string> endings)
    {
        var lexicon = Lexicon.Load(Path.Combine(SeedFolder, "lexicon"));
        var extractor = new FactExtractor(new TextAnalyzer(lexicon), lexicon);
        var file = Directory.GetFiles(Path.Combine(SeedFolder, "briefings"), "*.txt").Order(StringComparer.Ordinal).First();
        var text = TranscriptDecoder.Decode(File.ReadAllBytes(file));
        return endings.Select(ending => extractor.Extract(text + ending, Path.GetFileName(file)));
    }

    private static string FindSeedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "graph-seed", "briefings")))
                return Path.Combine(folder.FullName, "graph-seed");
        throw new DirectoryNotFoundException("The folder 'graph-seed' is not above the tests.");
    }
}
