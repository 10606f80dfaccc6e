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

    public static BriefingFacts Facts { get; } = ReadFacts();

    private static BriefingFacts ReadFacts()
    {
        var lexicon = Lexicon.Load(Path.Combine(SeedFolder, "lexicon"));
        var file = Directory.GetFiles(Path.Combine(SeedFolder, "briefings"), "*.txt").Order(StringComparer.Ordinal).First();
        return new FactExtractor(new TextAnalyzer(lexicon), lexicon).Extract(TranscriptDecoder.Decode(File.ReadAllBytes(file)), Path.GetFileName(file));
    }

    private static string FindSeedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "graph-seed", "briefings")))
                return Path.Combine(folder.FullName, "graph-seed");
        throw new DirectoryNotFoundException("The folder 'graph-seed' is not above the tests.");
    }
}
