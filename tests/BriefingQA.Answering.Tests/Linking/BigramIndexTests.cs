using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Tests.Linking;

public sealed class BigramIndexTests
{
    private const string Characters = "甲乙丙丁戊己庚辛壬癸";

    [Fact]
    public void The_best_texts_are_those_that_scoring_all_of_them_gives()
    {
        var random = new Random(1);
        var index = new BigramIndex();
        for (var i = 0; i < 5000; i++)
            index.Add(Text(random, 30));
        for (var i = 0; i < 50; i++)
        {
            var words = Enumerable.Range(0, 6).Select(_ => Text(random, 3)).ToList();
            var scorer = index.Scorer(words);
            var expected = Enumerable.Range(0, index.Count).Select(text => (Number: text, Score: scorer(text, 0)!.Value))
                .OrderByDescending(found => found.Score).ThenBy(found => found.Number).Take(100);

            Assert.Equal(expected, index.Best(words, 100).All());
        }
    }

    [Fact]
    public void Fewer_texts_than_wanted_are_all_that_share_a_pair()
    {
        var index = new BigramIndex();
        index.Add("甲乙丙");
        index.Add("丁戊");
        index.Add("丙甲乙");

        Assert.Equal([0, 2], index.Best(["甲乙"], 10).All().Select(found => found.Number));
        Assert.Empty(index.Best(["己庚"], 10).All());
    }

    /// <summary>Most characters are rare and a few are common, so that some pairs stand in most texts.</summary>
    private static string Text(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Characters[(int)(Characters.Length * random.NextDouble() * random.NextDouble())]));
}
