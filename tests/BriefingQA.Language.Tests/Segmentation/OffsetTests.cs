using BriefingQA.Language.Segmentation;
using CsCheck;

namespace BriefingQA.Language.Tests.Segmentation;

public class OffsetTests(SegmenterFixture fixture) : IClassFixture<SegmenterFixture>
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['\u4E00', '\u9FD5'].Select(unit => unit.ToString()),
        Gen.OneOf("增长", "工业", "的", "同比", "规模以上", "%", ".", "-", "3", "Ab", " ", "\r\n", "\n", "，", "“", "”", "《", "》", "😀", "𠀀"),
        Gen.Char.Select(unit => unit.ToString())).Array[0, 40].Select(string.Concat);

    private readonly Segmenter _segmenter = fixture.Segmenter;

    [Fact]
    public void Tokens_follow_each_other_and_leave_nothing_out() => Texts.Sample(text =>
    {
        var tokens = new Range[text.Length];
        var tagged = new TaggedRange[text.Length];
        AssertCovers(text, tokens.Take(_segmenter.Cut(text, tokens)));
        AssertCovers(text, tokens.Take(_segmenter.Cut(text, tokens, hmm: false)));
        AssertCovers(text, tagged.Take(_segmenter.Tag(text, tagged)).Select(token => token.Range));
        AssertCovers(text, tagged.Take(_segmenter.Tag(text, tagged, hmm: false)).Select(token => token.Range));
        AssertCovers(text, tagged.Take(_segmenter.TagMerged(text, tagged)).Select(token => token.Range));
    });

    [Fact]
    public void Offsets_and_strings_tell_the_same() => Texts.Sample(text =>
    {
        var tokens = new Range[2 * text.Length];
        Assert.Equal(_segmenter.Cut(text), tokens.Take(_segmenter.Cut(text, tokens)).Select(token => text[token]));
        Assert.Equal(_segmenter.CutForSearch(text), tokens.Take(_segmenter.CutForSearch(text, tokens)).Select(token => text[token]));
        Assert.All(_segmenter.Tag(text), token => Assert.Equal(text[token.Start..token.End], token.Text));
    });

    [Fact]
    public void Offsets_allocate_nothing_once_warm()
    {
        const string Text = "今年上半年，规模以上工业增加值同比增长3.4%，王小洪说“三品”战略取得了积极进展。";
        var tokens = new Range[2 * Text.Length];
        var tagged = new TaggedRange[Text.Length];
        CutAllWays();
        var before = GC.GetAllocatedBytesForCurrentThread();
        CutAllWays();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void CutAllWays()
        {
            _segmenter.Cut(Text, tokens);
            _segmenter.Cut(Text, tokens, hmm: false);
            _segmenter.CutForSearch(Text, tokens);
            _segmenter.Tag(Text, tagged);
            _segmenter.TagMerged(Text, tagged);
        }
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _segmenter.Cut("增长", new Range[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => _segmenter.CutForSearch("增长", new Range[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => _segmenter.Tag("增长", new TaggedRange[1]));
    }

    [Fact]
    public void Nothing_is_cut_into_nothing()
    {
        Assert.Empty(_segmenter.Cut(""));
        Assert.Empty(_segmenter.CutAll(""));
        Assert.Empty(_segmenter.CutForSearch(""));
        Assert.Empty(_segmenter.TagMerged(""));
    }

    private static void AssertCovers(string text, IEnumerable<Range> tokens)
    {
        var end = 0;
        foreach (var token in tokens)
        {
            Assert.Equal(end, token.Start.Value);
            Assert.True(token.End.Value > end);
            end = token.End.Value;
        }

        Assert.Equal(text.Length, end);
    }
}
