using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Tests.Segmentation;

public class ScaleTests(SegmenterFixture fixture) : IClassFixture<SegmenterFixture>
{
    private readonly Segmenter _segmenter = fixture.Segmenter;

    /// <summary>Words of the dictionary, a character that is in no word, and numbers.</summary>
    [Theory]
    [InlineData("规模以上工业增加值")]
    [InlineData("龘")]
    [InlineData("3.5%+a")]
    public void A_million_characters_without_a_mark_are_cut_on_a_small_stack(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        int tokens = 0, tagged = 0;
        var thread = new Thread(
            () =>
            {
                tokens = _segmenter.Cut(text, new Range[text.Length]);
                tagged = _segmenter.Tag(text, new TaggedRange[text.Length]);
            },
            maxStackSize: 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.InRange(tokens, 1, text.Length);
        Assert.InRange(tagged, 1, text.Length);
    }

    [Fact]
    public void A_hundred_threads_get_the_same_tokens()
    {
        string[] lines = [.. CaseFile.Read("tag.txt").Select(fields => CaseFile.Unescape(fields[0]))];
        var expected = Tokens();
        var results = new string[100][];
        var threads = Enumerable.Range(0, results.Length).Select(index => new Thread(() => results[index] = Tokens())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(results, result => Assert.Equal(expected, result));

        string[] Tokens() =>
        [
            .. lines.SelectMany(line => _segmenter.Cut(line)),
            .. lines.SelectMany(line => _segmenter.CutForSearch(line)),
            .. lines.SelectMany(line => SegmenterTests.WithTags(_segmenter.Tag(line))),
        ];
    }
}
