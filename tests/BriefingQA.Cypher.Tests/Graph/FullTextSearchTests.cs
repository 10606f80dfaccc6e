using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Graph;

public sealed class FullTextSearchTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "轻工业增加值占全国工业增加值的比重是16.9%",
        "工业和信息化部消费品工业司司长",
        "纺织业营业收入增长",
        "轻工、纺织、食品等消费品工业稳中有进，轻工业尤其如此，增长较快，前景广阔，潜力很大",
        "Light industry grows",
    ];

    private readonly GraphStore _store = GraphStore.InMemory();
    private readonly GraphTransaction _transaction;
    private readonly IndexDefinition _index;
    private readonly int _text;

    public FullTextSearchTests()
    {
        _transaction = _store.BeginTransaction(TestContext.Current.CancellationToken);
        var label = _store.Tokens.Labels.FindOrAdd("Statement");
        (_text, var title) = (_store.Tokens.PropertyKeys.FindOrAdd("text"), _store.Tokens.PropertyKeys.FindOrAdd("title"));
        (_index, _) = _transaction.CreateIndex("texts", IndexKind.FullText, EntityKind.Node, [label], [_text, title], "cjk");
        foreach (var text in Texts)
            _transaction.SetNodeProperty(_transaction.CreateNode(label), _text, text);
        _transaction.SetNodeProperty(2, title, CypherValue.Of(CypherList.Create(["司长答问", "记者"])));
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _store.Dispose();
    }

    [Theory]
    [InlineData("轻工业", "3 0 1")]
    [InlineData("\"轻工业\"", "0 3")]
    [InlineData("+轻工 -纺织", "0")]
    [InlineData("轻工 AND 增长", "3")]
    [InlineData("纺织 NOT 食品", "2")]
    [InlineData("INDUSTRY", "4")]
    [InlineData("indus*", "4")]
    [InlineData("title:司长", "2")]
    [InlineData("title:\"司长答问\"", "2")]
    [InlineData("16.9", "0")]
    [InlineData("航天", "")]
    [InlineData("", "")]
    [InlineData("\" : ^ ~ ( ) + -", "")]
    public void A_query_finds_the_nodes_that_fit_best_first(string query, string nodes) =>
        Assert.Equal(nodes, string.Join(' ', _transaction.Search(_index, query).Select(found => found.Id)));

    [Fact]
    public void A_term_in_a_short_text_weighs_more_and_a_rare_one_too()
    {
        var growth = _transaction.Search(_index, "增长");
        Assert.Equal([2, 3], growth.Select(found => found.Id));
        Assert.True(growth[0].Score > growth[1].Score);
        Assert.True(_transaction.Search(_index, "食品")[0].Score > growth[1].Score);
    }

    [Fact]
    public void A_weight_raises_the_score_in_proportion() =>
        Assert.Equal(2 * _transaction.Search(_index, "食品")[0].Score, _transaction.Search(_index, "食品^2")[0].Score, 1e-12);

    [Fact]
    public void A_changed_text_is_found_by_what_it_says_now()
    {
        _transaction.SetNodeProperty(4, _text, "航天");
        Assert.Equal([4], _transaction.Search(_index, "航天").Select(found => found.Id));
        Assert.Empty(_transaction.Search(_index, "industry"));

        _transaction.DeleteNode(4);
        Assert.Empty(_transaction.Search(_index, "航天"));
    }
}
