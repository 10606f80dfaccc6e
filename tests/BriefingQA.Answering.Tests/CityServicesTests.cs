using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Tests;

/// <summary>The translator over a graph it knows by nothing but a schema file.</summary>
public sealed class CityServicesTests : IAsyncLifetime
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "graph-seed");
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private readonly IGraphDatabase _database = GraphDatabases.Open("memory");
    private QuestionAnswerer _answerer = null!;

    public static IEnumerable<TheoryDataRow<string, string>> Cases => AnswerCases.Of("city-services.txt");

    public async ValueTask InitializeAsync()
    {
        await _database.WriteAsync([.. (await File.ReadAllLinesAsync(Path.Combine(Folder, "city-services.cypher"))).Where(line => line.Length > 0).Select(line => new CypherQuery(line))]);
        var lexicon = Lexicon.Load(Path.Combine(Seed, "lexicon"));
        _answerer = new QuestionAnswerer(_database, SchemaFile.Load(Path.Combine(Folder, "city-services.yaml")), lexicon, new TextAnalyzer(lexicon), TimeProvider.System);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_holds_what_the_case_says(string question, string expected)
    {
        var answer = await _answerer.AskAsync(new AskRequest(question), TestContext.Current.CancellationToken);

        if (expected == "-")
        {
            Assert.NotEqual(AnswerStatus.Answered, answer.Status);
            return;
        }

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        foreach (var part in expected.Split(';'))
            if (part.StartsWith('!'))
                Assert.DoesNotContain(part[1..], answer.Text, StringComparison.Ordinal);
            else
                Assert.Contains(part, answer.Text, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _answerer.Dispose();
        await _database.DisposeAsync();
    }
}
