namespace BriefingQA.Benchmarks.Reading;

/// <summary>The folders of graph-seed that travel with the program.</summary>
internal static class SeedFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "graph-seed");

    public static string Lexicon { get; } = Path.Combine(Folder, "lexicon");

    public static string Briefings { get; } = Path.Combine(Folder, "briefings");
}
