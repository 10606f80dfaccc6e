using System.Text;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Tests;

/// <summary>Texts that are none give few facts or an error that says why; the benchmark <c>hostile</c> has them at size.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, string, int> Texts => new()
    {
        { "no full stop", "今年上半年产量增长百分之五，", 3_000 },
        { "no mark at all", "推动高质量发展取得新成效", 5_000 },
        { "only digits", "1234567890", 10_000 },
        { "only Chinese numerals", "一二三四五六七八九十百千万亿", 3_000 },
        { "points", "一是办好。", 5_000 },
        { "questions", "记者：\n为什么？\n王丽：\n因为。\n", 1_500 },
        { "names", "司长王丽、", 5_000 },
        { "lone surrogates", "\uDC00\uD800", 30_000 },
        { "zeros", "增长5%\0", 5_000 },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_text_of_one_sort_is_read_to_its_end(string name, string piece, int count)
    {
        Assert.NotEmpty(name);
        var facts = ExtractionFixture.Extract(string.Concat(Enumerable.Repeat(piece, count)));
        Assert.NotEmpty(facts.Transcript.Statements);
    }

    [Theory]
    [InlineData('（', '）')]
    [InlineData('《', '》')]
    [InlineData('“', '”')]
    public void Brackets_in_one_another_hold_no_facts(char opening, char closing)
    {
        var facts = ExtractionFixture.Extract(new string(opening, 100_000) + "增长" + new string(closing, 100_000));
        Assert.Empty(facts.Observations);
    }

    [Fact]
    public void A_file_in_two_encodings_is_refused_with_the_first_byte_that_does_not_fit()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[] mixed = [.. Encoding.UTF8.GetBytes("产量增长5%。🌾"), .. gb18030.GetBytes("产量增长5%。"), 0xFF, 0xFF];
        Assert.Contains("not UTF-8", Assert.Throws<TranscriptFormatException>(() => TranscriptDecoder.Decode(mixed)).Message, StringComparison.Ordinal);
    }
}
