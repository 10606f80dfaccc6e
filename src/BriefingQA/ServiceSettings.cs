using BriefingQA.LanguageModels;

namespace BriefingQA;

/// <summary>What the service and its commands are told by options, configuration keys or environment variables.</summary>
public sealed record ServiceSettings
{
    /// <summary>A folder, <c>memory</c>, or the address of a Neo4j server. The default is the folder <c>data</c> where the program is started.</summary>
    public string Database { get; init; } = "data";

    /// <summary>The schema file. Its folder may hold a lexicon of its own, and the briefings that an empty store starts with.</summary>
    public string Schema { get; init; } = DefaultSchema();

    /// <summary>Whether reading is enough: a folder that a running service has open can then be asked beside it.</summary>
    public bool Reads { get; init; }

    /// <summary>The language model, if there is one.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>The file that readers' feedback is appended to; null for <c>feedback.jsonl</c> in the data folder.</summary>
    public string? Feedback { get; init; }

    public string FeedbackPath => Feedback ?? Path.Combine(IsFolder ? Database : "data", "feedback.jsonl");

    private bool IsFolder => Database != "memory" && !Database.Contains("://", StringComparison.Ordinal);

    public string SeedFolder => Path.GetDirectoryName(Path.GetFullPath(Schema))!;

    /// <summary>Beside the schema, or else the one that comes with the program: its words belong to no graph.</summary>
    public string LexiconFolder => Path.Combine(SeedFolder, "lexicon") is var own && Directory.Exists(own) ? own : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(DefaultSchema()))!, "lexicon");

    public string BriefingsFolder => Path.Combine(SeedFolder, "briefings");

    public string PromptsFolder { get; init; } = Path.GetDirectoryName(LocalOrShipped("prompts", "README.md"))!;

    private static string DefaultSchema() => LocalOrShipped("graph-seed", "schema.yaml");

    /// <summary>The file that stands where the program is started, or else the copy beside the program.</summary>
    private static string LocalOrShipped(string folder, string file)
    {
        var local = Path.Combine(folder, file);
        return File.Exists(local) ? local : Path.Combine(AppContext.BaseDirectory, local);
    }
}
