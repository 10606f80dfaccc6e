using BriefingQA.Extraction.Loading;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Extraction.Tests.Loading;

public sealed class BriefingLoaderTests : IAsyncDisposable
{
    private const string First = "去年，光伏行业出口额由200亿美元增加到300亿美元。下一步，将新建检测中心5个。";
    private const string Second = "今年，光伏行业出口额达到360亿美元。种业销售收入增长8%。";

    private readonly IGraphDatabase _database = GraphDatabases.Open("memory");
    private readonly BriefingLoader _loader;

    public BriefingLoaderTests() => _loader = new BriefingLoader(_database, SchemaFile.Load(Path.Combine(ExtractionFixture.SeedFolder, "schema.yaml")));

    [Fact]
    public async Task Loading_a_briefing_twice_changes_no_count()
    {
        var facts = ExtractionFixture.Extract(First);
        await _loader.LoadAsync(facts, TestContext.Current.CancellationToken);
        var once = await CountsAsync();
        await _loader.LoadAsync(facts, TestContext.Current.CancellationToken);
        Assert.Equal(once, await CountsAsync());
        Assert.True(once.Nodes > 0 && once.Relationships > 0);
    }

    [Fact]
    public async Task The_report_counts_the_nodes_of_each_label()
    {
        var facts = ExtractionFixture.Extract(First);
        var report = await _loader.LoadAsync(facts, TestContext.Current.CancellationToken);
        Assert.Equal(2, report.Counts["Observation"]);
        Assert.Equal(2, await CountAsync("MATCH (o:Observation) RETURN count(o)"));
        Assert.Equal(facts.Id, report.BriefingId);
    }

    [Fact]
    public async Task A_later_figure_is_joined_to_the_earlier_one_and_to_its_words()
    {
        await _loader.LoadAsync(ExtractionFixture.Extract(First), TestContext.Current.CancellationToken);
        Assert.Equal(1, await CountAsync(
            "MATCH (now:Observation {value: 300.0})-[:CHANGED_FROM]->(:Observation {value: 200.0}), (now)-[:MEASURES]->(:Indicator {name: '出口额'}), "
            + "(now)-[:ABOUT]->(:Subject:Industry), (now)-[:STATED_IN]->(:Statement)<-[:HAS_STATEMENT]-(:Briefing) RETURN count(now)"));
    }

    [Fact]
    public async Task Removing_a_briefing_leaves_what_another_one_states()
    {
        var first = await _loader.LoadAsync(ExtractionFixture.Extract(First), TestContext.Current.CancellationToken);
        var second = await _loader.LoadAsync(ExtractionFixture.Extract(Second), TestContext.Current.CancellationToken);
        Assert.True(await _loader.RemoveAsync(second.BriefingId, TestContext.Current.CancellationToken));
        Assert.Equal(0, await CountAsync("MATCH (s:Subject {name: '种业'}) RETURN count(s)"));
        Assert.Equal(1, await CountAsync("MATCH (i:Indicator {name: '出口额'}) RETURN count(i)"));
        Assert.True(await _loader.RemoveAsync(first.BriefingId, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), await CountsAsync());
    }

    [Fact]
    public async Task Removing_what_is_not_there_says_so() =>
        Assert.False(await _loader.RemoveAsync("briefing-none", TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<(long Nodes, long Relationships)> CountsAsync() =>
        (await CountAsync("MATCH (n) RETURN count(n)"), await CountAsync("MATCH ()-[r]->() RETURN count(r)"));

    private async Task<long> CountAsync(string query) =>
        (await _database.ReadAsync(new CypherQuery(query), TestContext.Current.CancellationToken)).Rows[0][0].AsInteger();
}
