using System.Text.Json;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Tests.Domains;

/// <summary>A graph that is known by its schema file alone, loaded from CSV files into memory, with the questions over it.</summary>
public sealed class Domain : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Domains");
    private static readonly Lexicon Lexicon = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "graph-seed", "lexicon"));
    private static readonly TextAnalyzer Analyzer = new(Lexicon);
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private Domain(GraphSchema schema, IGraphDatabase database)
    {
        (Schema, Database) = (schema, database);
        Answerer = new QuestionAnswerer(database, schema, Lexicon, Analyzer, TimeProvider.System);
    }

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public GraphSchema Schema { get; }

    public IGraphDatabase Database { get; }

    public QuestionAnswerer Answerer { get; }

    public static async Task<Domain> LoadAsync(string name)
    {
        var database = GraphDatabases.Open("memory");
        await database.ImportCsvAsync(Path.Combine(Folder, name, "csv"));
        return new Domain(SchemaFile.Load(Path.Combine(Folder, name, "schema.yaml")), database);
    }

    public static IEnumerable<DomainQuestion> Questions(string name) =>
        File.ReadLines(Path.Combine(Folder, name, "questions.jsonl")).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<DomainQuestion>(line, Json)!);

    public async ValueTask DisposeAsync()
    {
        Answerer.Dispose();
        await Database.DisposeAsync();
    }
}

/// <summary>A line of <c>questions.jsonl</c>, in the form that <c>briefingqa eval</c> reads.</summary>
/// <param name="Kind"><c>unanswerable</c> where there must be no answer.</param>
public sealed record DomainQuestion(string Id, string Kind, string Question, IReadOnlyList<string>? MustContain, IReadOnlyList<string>? MustNotContain);
