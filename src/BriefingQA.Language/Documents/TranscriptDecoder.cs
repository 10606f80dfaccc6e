using System.Text;

namespace BriefingQA.Language.Documents;

/// <summary>Turns the bytes of a transcript into text: UTF-8, UTF-16 with a byte order mark, or GB18030 (which includes GBK and GB2312).</summary>
public static class TranscriptDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Of text in GB18030 at least this share of the characters is common Han, kana, Latin or punctuation; of other bytes read so, less.</summary>
    private const double PlausibleShare = 0.9;

    /// <returns>The text without a byte order mark; never only white space.</returns>
    /// <exception cref="TranscriptFormatException">Nothing is in it, it is no text, or its encoding is another.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new TranscriptFormatException("The file is empty; the text of a press briefing was expected.");

        var text = DecodeByMark(bytes) ?? DecodeByTrial(bytes);
        return string.IsNullOrWhiteSpace(text)
            ? throw new TranscriptFormatException("The file holds only white space; the text of a press briefing was expected.")
            : text;
    }

    private static string? DecodeByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var rest] => DecodeUtf16(rest, Encoding.Unicode),
        [0xFE, 0xFF, .. var rest] => DecodeUtf16(rest, Encoding.BigEndianUnicode),
        [0xEF, 0xBB, 0xBF, .. var rest] => DecodeByTrial(rest),
        _ => null,
    };

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes.Length % 2 == 0
        ? encoding.GetString(bytes)
        : throw new TranscriptFormatException("The file begins as UTF-16 but ends in the middle of a character.");

    private static string DecodeByTrial(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
            throw new TranscriptFormatException($"Byte {zero} is zero: this is a binary file. A text file in UTF-8 or GB18030 was expected.");

        if (TryDecode(bytes, Utf8, out var invalid) is { } utf8)
            return utf8;
        if (TryDecode(bytes, Gb18030, out _) is { } gb18030 && IsPlausible(gb18030))
            return gb18030;
        throw new TranscriptFormatException(
            $"Byte {invalid} (0x{bytes[invalid]:X2}) is not UTF-8, and the file is not GB18030 either. Save it as UTF-8 and try again.");
    }

    /// <param name="invalid">The offset of the first byte that does not fit, where null is returned.</param>
    private static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding, out int invalid)
    {
        try
        {
            invalid = 0;
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            invalid = Math.Clamp(exception.Index, 0, bytes.Length - 1);
            return null;
        }
    }

    private static bool IsPlausible(string text) => text.Count(IsUsual) >= PlausibleShare * text.Length;

    private static bool IsUsual(char c) =>
        c is '\n' or '\r' or '\t' or (>= ' ' and < '\x7F') or (>= '\u2010' and <= '\u2040') or (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');
}
