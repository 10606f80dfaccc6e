using BriefingQA.Language.Documents;
using CsCheck;

namespace BriefingQA.Language.Tests.Documents;

public sealed class TranscriptPropertyTests
{
    private static readonly TranscriptReader Reader = new(Words.Lexicon);

    /// <summary>What transcripts are made of, and what they are not.</summary>
    private static readonly string[] Pieces =
    [
        "今年", "产量", "增长", "3.5%", "12 万家", "。", "？", "！", "，", "；", "：", "“", "”", "《", "》", "（", "）", "\n", "\n\n", "\r\n", "　　", "  ", " ", "\t", "\u00A0", "\u2028",
        "记者：", "王丽：", "问：", "答：", "主持人：", "司长王丽表示，", "有媒体提问：", "对此，", "他称，", "2023-07-21 15:56，正文：", "原标题：", "责任编辑：", "（下转第4版）", "一是", "第七场",
        "新华社北京7月2日电", "某报记者 王丽 摄", "RCEP", "5G", "\uD800", "\uDC00", "\0", "🌾", "〇", "1", "·", "……", "?", "!", "(", ")", "'",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])));

    [Fact]
    public void Every_character_but_white_space_is_in_exactly_one_statement() => Text.Sample(text =>
    {
        var read = Reader.Read(text).Statements.SelectMany(statement => statement.Offsets.Where((offset, index) => statement.Text[index] != ' ')).ToList();
        var expected = Enumerable.Range(0, text.Length).Where(at => !Characters.IsBlank(text[at])).ToList();
        Assert.Equal(expected, read);
    });

    [Fact]
    public void The_text_of_a_statement_is_that_of_the_transcript_at_its_offsets() => Text.Sample(text =>
    {
        var wide = PunctuationWidth.Widen(text);
        foreach (var statement in Reader.Read(text).Statements)
        {
            Assert.Equal(statement.Text.Length, statement.Offsets.Count);
            for (var at = 0; at < statement.Text.Length; at++)
                Assert.True(statement.Text[at] == wide[statement.Offsets[at]] || statement.Text[at] == ' ' && Characters.IsBlank(text[statement.Offsets[at]]));
            var quoted = statement.QuotedFrom(text);
            for (var at = 0; at < quoted.Length; at++)
                Assert.True(quoted[at] == text[statement.Offsets[at]] || quoted[at] == ' ' && Characters.IsBlank(text[statement.Offsets[at]]));
            Assert.Equal(statement.Span, statement.SpanOf(0, statement.Text.Length));
        }
    });

    [Fact]
    public void Statements_sections_and_exchanges_are_numbered_from_zero() => Text.Sample(text =>
    {
        var transcript = Reader.Read(text);
        Assert.Equal(Enumerable.Range(0, transcript.Statements.Count), transcript.Statements.Select(statement => statement.Order));
        Assert.Equal(Enumerable.Range(0, transcript.Sections.Count), transcript.Sections.Select(section => section.Order));
        Assert.Equal(Enumerable.Range(0, transcript.Exchanges.Count), transcript.Exchanges.Select(exchange => exchange.Order));
    });
}
