using System.Text;
using BriefingQA.Language.Documents;

namespace BriefingQA.Language.Tests.Documents;

public class TranscriptDecoderTests
{
    private const string Sentence = "9月14日，某部举行新闻发布会，介绍上半年工作情况。";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void Utf8_is_read() => Assert.Equal(Sentence, TranscriptDecoder.Decode(Encoding.UTF8.GetBytes(Sentence)));

    [Fact]
    public void A_byte_order_mark_is_left_out() =>
        Assert.Equal(Sentence, TranscriptDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)]));

    [Fact]
    public void Utf16_is_read_by_its_mark() =>
        Assert.Equal(Sentence, TranscriptDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)]));

    [Fact]
    public void Gb18030_is_found_out() => Assert.Equal(Sentence, TranscriptDecoder.Decode(Gb18030.GetBytes(Sentence)));

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0x20, 0x0A }, "white space")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "Byte 4 is zero")]
    [InlineData(new byte[] { 0x41, 0x42, 0xFF, 0xFF, 0x43 }, "Byte 2 (0xFF) is not UTF-8")]
    public void Other_bytes_are_refused_with_the_reason(byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<TranscriptFormatException>(() => TranscriptDecoder.Decode(bytes)).Message, StringComparison.Ordinal);
}
