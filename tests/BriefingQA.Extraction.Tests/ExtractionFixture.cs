using BriefingQA.Extraction.Facts;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Tests;

/// <summary>One extractor over the lexicon of the repository, for all tests.</summary>
internal static class ExtractionFixture
{
    /// <summary>The repository's folder <c>graph-seed</c>.</summary>
    public static string SeedFolder { get; } = FindSeedFolder();

    private static readonly Lazy<FactExtractor> Extractor = new(() =>
    {
        var lexicon = Lexicon.Load(Path.Combine(SeedFolder, "lexicon"));
        return new FactExtractor(new TextAnalyzer(lexicon), lexicon);
    });

    public static BriefingFacts Extract(string text) => Extractor.Value.Extract(text, "test");

    private static string FindSeedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "graph-seed")))
                return Path.Combine(folder.FullName, "graph-seed");
        throw new DirectoryNotFoundException("The folder 'graph-seed' is not above the tests.");
    }
}
