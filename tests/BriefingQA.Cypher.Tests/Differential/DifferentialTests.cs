using BriefingQA.Cypher.Tests.Generation;
using BriefingQA.Cypher.Tests.Storage;

namespace BriefingQA.Cypher.Tests.Differential;

/// <summary>Random queries over random small graphs give what a real Neo4j gives.</summary>
public sealed class DifferentialTests
{
    private const string Separator = " ;; ";

    private const int MaxDifferences = 10;

    private static readonly Grammar Cases = new(CaseFile.Read("Differential/Cases/grammar.txt").Select(parts => (parts[0], parts[1])));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Random_queries_over_random_graphs_give_the_rows_that_Neo4j_gives()
    {
        Assert.SkipUnless(Neo4jServer.IsThere, Neo4jServer.Missing);

        var (queries, seed) = LongTests.AreOn
            ? (5000, Environment.TickCount)
            : (100, 20220614);
        var random = new Random(seed);
        await using var server = await Neo4jReference.StartAsync();
        var (differences, errors) = (new List<string?>(), 0);
        for (var i = 0; i < queries && differences.Count < MaxDifferences; i++)
        {
            var derivation = Cases.Derive("case", random, random.Next(6, 11));
            var (ours, theirs) = await Answers(server, derivation);
            errors += theirs.Error is null ? 0 : 1;
            if (Agree(ours, theirs, derivation))
                continue;
            var smallest = Cases.Shrink(derivation, smaller => Differs(server, smaller).GetAwaiter().GetResult());
            (ours, theirs) = await Answers(server, smallest);
            differences.Add($"{smallest}\nNeo4j: {theirs}\nours:  {ours}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{queries} queries, {errors} of them errors of Neo4j, seed {seed}");
        Differences.AssertNone(differences);
        Assert.True(errors < queries / 5, $"{errors} of the queries are errors.");
    }

    public static TheoryData<string, string, string> Found =>
        [.. CaseFile.Read("Differential/Cases/found.txt").Select(parts => (parts[0], parts[1], parts[2]))];

    [Theory]
    [MemberData(nameof(Found))]
    public void A_query_that_once_differed_gives_the_rows_that_Neo4j_gave(string graph, string query, string rows)
    {
        var answer = Answer.Of(graph, query);

        Assert.Equal(rows, answer.Error is null ? string.Join(" | ", answer.Rows) : "error");
    }

    private static async Task<bool> Differs(Neo4jReference server, Derivation derivation)
    {
        var (ours, theirs) = await Answers(server, derivation);
        return !Agree(ours, theirs, derivation);
    }

    private static bool Agree(Answer ours, Answer theirs, Derivation derivation) =>
        ours.Agrees(theirs, derivation.Descendants.Any(part => part.Rule == "ordered"));

    private static async Task<(Answer Ours, Answer Theirs)> Answers(Neo4jReference server, Derivation derivation)
    {
        var parts = derivation.ToString().Split(Separator);
        return (Answer.Of(parts[0], parts[1]), await server.Ask(parts[0], parts[1], Ct));
    }
}
