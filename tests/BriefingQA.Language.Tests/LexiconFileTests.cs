using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Tests;

public sealed class LexiconFileTests : IDisposable
{
    private const string Words = """
        fruit: [苹果, [梨, 桃]]
        names: [[西红柿, 番茄], [土豆]]
        rules: [[a+, b], [c, '']]
        prices: { 苹果: 3, 梨: 两块 }
        goods:
          - { zh: [苹果], en: [apple] }
          - { zh: [梨] }
        empty:
        """;

    private readonly string _path = Path.GetTempFileName();

    public LexiconFileTests() => File.WriteAllText(_path, Words);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Lists_tables_and_pairs_are_read_in_their_order()
    {
        var file = LexiconFile.Load(_path);
        Assert.Equal(["苹果", "梨", "桃"], file.List("fruit"));
        Assert.Equal("西红柿", file.Synonyms("names").Words["番茄"]);
        Assert.Equal([("a+", "b"), ("c", "")], file.Pairs("rules"));
        Assert.Equal([new("苹果", "3"), new("梨", "两块")], file.Texts("prices"));
        Assert.Equal(["apple", ""], file.Parts("goods").Select(part => string.Join(' ', part.ListOrNone("en"))));
        Assert.Empty(file.List("empty"));
    }

    [Fact]
    public void What_is_not_of_the_expected_shape_is_named()
    {
        var file = LexiconFile.Load(_path);
        Refuses("vegetables", () => file.List("vegetables"));
        Refuses("prices", () => file.Lists("prices"));
        Refuses("fruit", () => file.Table("fruit"));
        Refuses("names", () => file.Pairs("names"));
        Refuses("梨", () => file.Numbers("prices").Words);
        Refuses("goods, 2", () => file.Parts("goods").SelectMany(part => part.List("en")));
    }

    private void Refuses<T>(string place, Func<IEnumerable<T>> read)
    {
        var exception = Assert.Throws<LexiconException>(() => read().ToList());
        Assert.Contains(_path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
    }
}
